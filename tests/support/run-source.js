/*
 * Runs TypeScript in a process of a test: `node --conditions=source --require tests/support/run-source.js file.ts`. The
 * compiler is the one that Jest uses, and what it made is kept between processes; with tsx, whose loader lives in a thread
 * of its own, a worker takes twice the processor time to come up.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// One for each user: some tests run a worker as nobody.
const folder = join(tmpdir(), `pairsmith-source-${process.getuid?.() ?? ''}`);
mkdirSync(folder, { recursive: true, mode: 0o700 });

const configFile = join(__dirname, '../../.swcrc');
const compiler = require('@swc/core/package.json').version + readFileSync(configFile, 'utf8');

const compile = (source, filename) => {
  const { transformSync } = require('@swc/core');
  return transformSync(source, { filename, configFile, swcrc: false, sourceMaps: false }).code;
};

/** The file's JavaScript. Many processes ask for it at once: it is kept as a whole or not at all. */
const compiled = (filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = join(folder, `${createHash('sha1').update(compiler).update(source).digest('hex')}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const code = compile(source, filename);
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return code;
};

// Asked for before the others, as the compiler does: beside `names.ts` there may be a `names.json`.
const others = { ...require.extensions };
for (const ending of Object.keys(others)) delete require.extensions[ending];
require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
Object.assign(require.extensions, others);
