/*
 * `node scripts/bundle/make-bundle.js entry.ts bundle.js`: a process of this repository as one file with the libraries it
 * needs, and beside it what V8 made of it, as `run-bundle.js` runs it, and `bundle.js.inputs.json`: the files that it was made
 * of, from the project's folder. Where it is made twice at once, either is kept whole.
 */
const { spawnSync } = require('node:child_process');
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { build } = require('esbuild');

const root = join(__dirname, '..', '..');

/** They look for files beside their code. */
const LEFT_OUTSIDE = ['libpg-query', 'swagger-ui-express', 'gpt-tokenizer'];

/** Each file of ours keeps the place where it looks for what lies beside it. */
const placesStay = {
  name: 'places-stay',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/__(dir|file)name/.test(source)) return undefined;
      const places = `const __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`;
      return { contents: `${places}${source.replace(/^#!.*/, '')}`, loader: 'ts' };
    });
  },
};

const make = async (entry, bundle) => {
  const made = `${bundle}.${process.pid}`;
  const { metafile } = await build({
    ...{
      entryPoints: [entry],
      outfile: made,
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
    },
    ...{
      conditions: ['source'],
      external: LEFT_OUTSIDE,
      sourcemap: false,
      metafile: true,
      absWorkingDir: root,
    },
    ...{ plugins: [placesStay], logLevel: 'error' },
  });
  // It ends at once: no setting is set.
  spawnSync(process.execPath, [join(__dirname, 'run-bundle.js'), '--compile', made], {
    env: {},
    stdio: 'ignore',
  });
  writeFileSync(`${made}.inputs.json`, JSON.stringify(Object.keys(metafile.inputs)));
  renameSync(`${made}.inputs.json`, `${bundle}.inputs.json`);
  renameSync(`${made}.cache`, `${bundle}.cache`);
  renameSync(made, bundle);
};

void make(...process.argv.slice(2));
