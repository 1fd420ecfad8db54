import type { Program } from './child';

/** What the service is made of, besides its servers. */
export type Programs = Record<'api' | 'worker', Program>;

/** Both from the TypeScript of the project's folder. */
export const sourcePrograms = (cwd: string): Programs => {
  const program = (name: keyof Programs): Program => ({
    args: ['--conditions=source', '--import', 'tsx', `apps/${name}/src/main.ts`],
    cwd,
  });
  return { api: program('api'), worker: program('worker') };
};
