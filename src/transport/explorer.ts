import type { FastifyInstance } from 'fastify';
import { ruruHTML, type RuruServerConfig } from 'ruru/server';
import { getStaticFile } from 'ruru/static';
import { readyQuery } from './ready-query';

const STATIC_PATH = '/explorer/';

/** The explorer comes whole from its package: council networks let no content-delivery network through. */
export function serveExplorer(server: FastifyInstance, endpoint: string): void {
  const page = ruruHTML({
    staticPath: STATIC_PATH,
    endpoint,
    subscriptionEndpoint: endpoint,
    // Its own type asks for every setting; those left out have defaults.
    clientConfig: { initialQuery: readyQuery, defaultQuery: readyQuery } as RuruServerConfig['clientConfig'],
  }).replace(/<title>.*?<\/title>/, '<title>Golden Thread</title>');
  server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  server.get(`${STATIC_PATH}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: STATIC_PATH,
      urlPath: request.url.split('?')[0] ?? '',
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (!file) return reply.code(404).send({ message: 'Not found' });
    return reply.headers(file.headers).send(file.content);
  });
}

/** Whoever comes looking for it is told why it is not here. */
export function sayNoExplorer(server: FastifyInstance, why: string): void {
  server.get('/', (_request, reply) => reply.type('text/plain; charset=utf-8').send(`${why}\n`));
}
