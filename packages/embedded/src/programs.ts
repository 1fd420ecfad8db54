import type { Program } from './child';

/** What the service is made of, besides its servers. */
export type Programs = Record<'api' | 'worker', Program>;

/** Both from the TypeScript of the project's folder. */
export const sourcePrograms = (cwd: string): Programs => {
  const program = (name: keyof Programs): Program => ({
    // As `--import`, tsx would not reach the worker's thread.
    args: ['--conditions=source', '--require', 'tsx/cjs', `apps/${name}/src/main.ts`],
    cwd,
  });
  return { api: program('api'), worker: program('worker') };
};
