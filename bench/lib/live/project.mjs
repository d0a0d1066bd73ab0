import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILD = resolve(ROOT, process.env.BENCH_BUILD || 'dist');

/** Packages as the server itself has them: every contender runs on the same versions. */
export const required = createRequire(join(ROOT, 'package.json'));

/** A part of the built server, as in "src/app/compose". */
export const built = (file) => required(join(BUILD, `${file}.js`));
