import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  name: string;
  text: string;
}

export interface Stage {
  /** `AS name`; the last one has none. */
  name: string;
  /** The image or stage that it begins with. */
  from: string;
  instructions: Instruction[];
}

const readInstructions = (): Instruction[] =>
  readFileSync(join(__dirname, '..', '..', 'Dockerfile'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .join('\n')
    .replaceAll('\\\n', '')
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split(' ');
      return { name, text: rest.join(' ').trim() };
    });

/** The Dockerfile's stages in their order; the image is the last one. */
export const stages: Stage[] = readInstructions().reduce<Stage[]>((found, instruction) => {
  if (instruction.name === 'FROM') {
    const [from = '', , name = ''] = instruction.text.split(' ');
    return [...found, { name, from, instructions: [] }];
  }
  found.at(-1)?.instructions.push(instruction);
  return found;
}, []);

/** The texts of a stage's instructions of one kind. */
const textsOf = (stage: Stage | undefined, name: string): string[] =>
  (stage?.instructions ?? []).filter((instruction) => instruction.name === name).map(({ text }) => text);

const image = stages.at(-1);

/** What the image sets, and how it asks whether the API lives. */
export const imageEnvironment: Record<string, string> = Object.fromEntries(
  textsOf(image, 'ENV').flatMap((text) =>
    text.split(' ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return [name, value.join('=')];
    }),
  ),
);
export const imageUser = textsOf(image, 'USER')[0];
export const imageCommand = JSON.parse(textsOf(image, 'CMD')[0] ?? '[]') as string[];
export const healthCommand = JSON.parse(
  textsOf(image, 'HEALTHCHECK')[0]?.replace(/^.*? CMD /, '') ?? '[]',
) as string[];
