/** The peer has said all it had to say. */
export const NORMAL = 1000;
/** No close came: the connection was cut. The official client connects again after this code. */
export const CUT = 1006;
/** Ours: the connection could not even be tried. The official client gives up on it. */
export const CANNOT_TRY = 4005;

/**
 * These show a fault in the program, which the next attempt would only repeat: refused by policy (1008), a message
 * over the limit (1009), a bad message (4400), too early (4401), another protocol (4406), an id used twice (4409), a
 * second handshake (4429). The official client gives up on each of them.
 */
const HOPELESS: ReadonlySet<number> = new Set([1008, 1009, 4400, 4401, 4406, 4409, 4429]);

/**
 * The code that the official client is to see. Everything that can pass looks like a cut to it: by itself it would
 * give up for good on a 1011 or 4500, and connect again without any wait after a 1000 from the server.
 */
export const toOfficialClient = (code: number): number => (HOPELESS.has(code) ? code : CUT);
