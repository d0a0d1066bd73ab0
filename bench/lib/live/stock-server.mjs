import { announce, openControl } from './control.mjs';
import { required } from './project.mjs';
import { openStock } from './stock-schema.mjs';

const { WebSocketServer } = required('ws');
const { useServer } = required('graphql-ws/use/ws');

/** TypeGraphQL and graphql-ws as their guides put them together. */
const { schema, publish } = await openStock();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/graphql' });
useServer({ schema }, server);
await new Promise((resolve) => server.once('listening', resolve));

let change = {};
const control = await openControl({
  message: (given) => {
    change = given;
    return true;
  },
  release: (count) => {
    for (let each = 0; each < count; each += 1) publish('bench-1', { ...change });
  },
});
announce(`ws://127.0.0.1:${server.address().port}/graphql`, control);
