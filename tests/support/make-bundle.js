/*
 * `node tests/support/make-bundle.js entry.ts bundle.js`: a process of this repository as one file with the libraries it
 * needs, and beside it the threads that it starts and what V8 made of it, as `run-bundle.js` runs it. Where it is made twice at
 * once, either is kept whole.
 */
const { spawnSync } = require('node:child_process');
const { readFileSync, renameSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');
const { build } = require('esbuild');

const root = join(__dirname, '..', '..');

/** They look for files beside their code. */
const LEFT_OUTSIDE = ['libpg-query', 'swagger-ui-express', 'gpt-tokenizer'];

/** What runs in a thread, by the file that starts it and looks for it beside itself: there it lies beside the bundle. */
const THREADS = { 'apps/worker/src/signs-of-life.ts': 'apps/worker/src/signs-of-life-thread.ts' };

/** Each file of ours keeps the place where it looks for what lies beside it. */
const placesStay = {
  name: 'places-stay',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/__(dir|file)name/.test(source) || relative(root, path) in THREADS) return undefined;
      const places = `const __dirname = ${JSON.stringify(dirname(path))}, __filename = ${JSON.stringify(path)};`;
      return { contents: `${places}${source.replace(/^#!.*/, '')}`, loader: 'ts' };
    });
  },
};

const bundleOf = (entry, outfile) =>
  build({
    ...{
      entryPoints: [entry],
      outfile,
      bundle: true,
      metafile: true,
      platform: 'node',
      target: 'node20.19',
      format: 'cjs',
    },
    ...{ conditions: ['source'], external: LEFT_OUTSIDE, sourcemap: false, absWorkingDir: root },
    ...{ plugins: [placesStay], logLevel: 'error' },
  });

const make = async (entry, bundle) => {
  const made = `${bundle}.${process.pid}`;
  const { metafile } = await bundleOf(entry, made);
  for (const [starter, thread] of Object.entries(THREADS)) {
    if (!(starter in metafile.inputs)) continue;
    const kept = join(dirname(bundle), basename(thread).replace(/ts$/, 'js'));
    await bundleOf(join(root, thread), `${kept}.${process.pid}`);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  // It ends at once: no setting is set.
  spawnSync(process.execPath, [join(__dirname, 'run-bundle.js'), '--compile', made], {
    env: {},
    stdio: 'ignore',
  });
  renameSync(`${made}.cache`, `${bundle}.cache`);
  renameSync(made, bundle);
};

void make(...process.argv.slice(2));
