/**
 * An OpenID Connect provider in a process of its own, since it is published as ES modules only. It does what it is
 * told over the channel to its parent: { id, command, ... } is answered with { id, result } or { id, problem }.
 */
const { createServer } = require('node:http');

const CLIENT = { id: 'dashboard', secret: 'a secret of the test' };
const REDIRECT = 'https://dashboard.example/signed-in';
const RESOURCE = 'https://golden-thread.example/graphql';
/** The clock of the server under test runs ahead by hours. */
const DAYS = 3 * 86_400;
const SCOPE = 'performance';

const asked = new Map();
let Provider;
let server;
let port = 0;
let account = 'somebody';
let claims = {};
let setting = {};
let provider;

const lifetime = () => setting.lifetimeSeconds ?? DAYS;
const issuer = () => `http://127.0.0.1:${port}`;

/** The keys of a provider are fixed when it is made: other keys are another provider at the same address. */
function renew(change) {
  setting = { ...setting, ...change };
  provider = new Provider(issuer(), {
    jwks: { keys: setting.keys },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['client_credentials', 'authorization_code'],
        response_types: ['code'],
        redirect_uris: [REDIRECT],
      },
    ],
    cookies: { keys: ['for the test'] },
    pkce: { required: () => false },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    extraTokenClaims: () => claims,
    ttl: {
      AccessToken: lifetime,
      ClientCredentials: lifetime,
      IdToken: DAYS,
      Session: DAYS,
      Grant: DAYS,
      Interaction: DAYS,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: setting.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: lifetime(),
          jwt: { sign: { alg: setting.algorithm ?? 'RS256' } },
        }),
      },
    },
  });
}

async function answer(request, response) {
  const path = request.url.split('?')[0];
  asked.set(path, (asked.get(path) ?? 0) + 1);
  if (setting.broken) return response.writeHead(500).end();
  const other = setting.answers?.[path];
  if (other)
    return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(other));
  if (path.startsWith('/interaction/')) return finishInteraction(request, response);
  return provider.callback()(request, response);
}

/** Signs in and agrees, as a person would on the provider's pages. */
async function finishInteraction(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: account, clientId: params.client_id });
  grant.addOIDCScope('openid');
  grant.addResourceScope(RESOURCE, SCOPE);
  const consent = { grantId: await grant.save() };
  await provider.interactionFinished(request, response, { login: { accountId: account }, consent });
}

const listen = () =>
  new Promise((resolve) => {
    server = createServer((request, response) => void answer(request, response));
    server.listen(port, '127.0.0.1', () => {
      port = server.address().port;
      resolve(issuer());
    });
  });

const leave = () =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

async function tokens(form) {
  const basic = Buffer.from([CLIENT.id, CLIENT.secret].map(encodeURIComponent).join(':')).toString('base64');
  const response = await fetch(`${issuer()}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ resource: RESOURCE, ...form }),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** The authorization code flow, with the cookies of a browser. */
async function signIn() {
  const jar = new Map();
  const start = new URLSearchParams({
    client_id: CLIENT.id,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: `openid ${SCOPE}`,
    resource: RESOURCE,
    nonce: 'once',
  });
  let place = `${issuer()}/auth?${start}`;
  for (let hops = 0; !place.startsWith(REDIRECT); hops++) {
    if (hops > 10) throw new Error(`Sent on without end, at last to ${place}`);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(place, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`${place} answered ${response.status}: ${await response.text()}`);
    place = new URL(next, place).href;
  }
  const code = new URL(place).searchParams.get('code');
  if (!code) throw new Error(`Refused: ${place}`);
  return tokens({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT });
}

const commands = {
  async start(change) {
    ({ Provider } = await import('oidc-provider'));
    await listen();
    renew(change);
    return issuer();
  },
  change: async (change) => renew(change),
  claims: async ({ set }) => void (claims = set),
  client: async () => tokens({ grant_type: 'client_credentials', scope: SCOPE }),
  person: async ({ subject }) => {
    account = subject;
    return signIn();
  },
  down: leave,
  up: listen,
  asked: async () => Object.fromEntries(asked),
};

process.on('message', ({ id, command, ...given }) => {
  commands[command](given).then(
    (result) => process.send({ id, result }),
    (problem) => process.send({ id, problem: problem.stack }),
  );
});
process.on('disconnect', () => process.exit(0));
