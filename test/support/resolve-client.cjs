const { sep } = require('node:path');

const CLIENT = ['', 'client', 'src'].join(sep);

/**
 * ES modules name their imports in full, as in "./pause.js", which is a file that only a build makes: here it is the
 * source. Only within the client, since in packages such a name is what it says.
 */
module.exports = (path, options) => {
  const source = options.basedir.endsWith(CLIENT) && /^\.\/.*\.js$/.test(path);
  return options.defaultResolver(source ? path.replace(/\.js$/, '.ts') : path, options);
};
