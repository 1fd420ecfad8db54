/*
 * `node scripts/bundle/make-bundle.js entry.ts bundle.js`: a process of this repository as one file with the libraries it
 * needs, and beside it the threads that it starts (`bundle.js.threads`), what V8 made of it, as `run-bundle.js` runs it, and
 * `bundle.js.inputs.json`: the files that it was made of, from the project's folder. Where it is made twice at once, either is
 * kept whole.
 */
const { spawnSync } = require('node:child_process');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative, resolve } = require('node:path');
const { build } = require('esbuild');

const root = join(__dirname, '..', '..');

/** They look for files beside their code. */
const LEFT_OUTSIDE = ['libpg-query', 'swagger-ui-express', 'gpt-tokenizer'];

/** What runs in a thread, by the file that starts it and looks for it beside itself. */
const THREADS = { 'apps/worker/src/signs-of-life.ts': 'apps/worker/src/signs-of-life-thread.ts' };

const builtThread = (file, threads) => join(threads, basename(file).replace(/ts$/, 'js'));

/** Each file of ours keeps the place where it looks for what lies beside it; what starts a thread finds the one that was built. */
const placesStay = (threads) => ({
  name: 'places-stay',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!/__(dir|file)name/.test(source)) return undefined;
      const place = relative(root, path) in THREADS ? builtThread(path, threads) : path;
      const places = `const __dirname = ${JSON.stringify(dirname(place))}, __filename = ${JSON.stringify(place)};`;
      return { contents: `${places}${source.replace(/^#!.*/, '')}`, loader: 'ts' };
    });
  },
});

/** Gives the files that it was made of. */
const bundleTo = async (outfile, entry, threads) => {
  const { metafile } = await build({
    ...{
      entryPoints: [entry],
      outfile,
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
    ...{ plugins: [placesStay(threads)], logLevel: 'error' },
  });
  return Object.keys(metafile.inputs);
};

const make = async (entry, bundle) => {
  const made = `${bundle}.${process.pid}`;
  const threads = resolve(`${bundle}.threads`);
  const inputs = new Set(await bundleTo(made, entry, threads));
  for (const [starter, thread] of Object.entries(THREADS)) {
    if (!inputs.has(starter)) continue;
    mkdirSync(threads, { recursive: true });
    const kept = builtThread(thread, threads);
    for (const input of await bundleTo(`${kept}.${process.pid}`, join(root, thread), threads))
      inputs.add(input);
    renameSync(`${kept}.${process.pid}`, kept);
  }
  // It ends at once: no setting is set.
  spawnSync(process.execPath, [join(__dirname, 'run-bundle.js'), '--compile', made], {
    env: {},
    stdio: 'ignore',
  });
  writeFileSync(`${made}.inputs.json`, JSON.stringify([...inputs]));
  renameSync(`${made}.inputs.json`, `${bundle}.inputs.json`);
  renameSync(`${made}.cache`, `${bundle}.cache`);
  renameSync(made, bundle);
};

void make(...process.argv.slice(2));
