/*
 * `node scripts/bundle/run-bundle.js bundle.js …`: runs what `make-bundle.js` made as if it were the program itself, with what
 * V8 made of it before. `--compile` in front makes that.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Script } = require('node:vm');

const isToCompile = process.argv[2] === '--compile';
process.argv.splice(1, isToCompile ? 2 : 1);
const bundle = process.argv[1];
const source = `(function (exports, require, module) {${readFileSync(bundle, 'utf8')}\n})`;

const cache = `${bundle}.cache`;
const program = new Script(source, {
  filename: bundle,
  ...(isToCompile ? {} : { cachedData: readFileSync(cache) }),
});
// When it ends V8 has compiled what coming up needs, and that is kept; the rest waits until it is called.
if (isToCompile) process.once('exit', () => writeFileSync(cache, program.createCachedData()));

const main = { exports: {} };
program.runInThisContext()(main.exports, createRequire(require.resolve('./run-bundle.js')), main);

if (isToCompile) process.exit();
