import { tokenOf } from './test-server';

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into whatever came back
  readonly data: any;
  readonly errors?: {
    message: string;
    path?: (string | number)[];
    extensions: {
      code: string;
      field?: string;
      reason?: string;
      current?: Record<string, unknown>;
      incident?: string;
    };
  }[];
}

/** One GraphQL request over real HTTP, as a persona or as the public. */
export async function request(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  persona?: string,
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(persona && { authorization: `Bearer ${await tokenOf(persona)}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  // What it cost is told beside the answer, and changes from one asking to the next.
  const { extensions: _, ...answer } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, ...answer } as Answer;
}
