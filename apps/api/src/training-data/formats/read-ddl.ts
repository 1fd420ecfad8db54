import { said } from '@pairsmith/core';
import { parse, readDefinition, splitStatements } from '@pairsmith/sql';
import { atLine, contentProblem } from './content-problem';

/** One relation's statements, as they stand in the file. */
export interface DdlPart {
  content: string;
  line: number;
}

interface Part {
  texts: string[];
  line: number;
}

/**
 * A schema script as one text a relation: its CREATE with the comments, indexes and constraints that name it, and before
 * it the schemas and types that came since the last one. What is left at the end is a text of its own, and so is what is
 * said of a relation that the script does not make. `breathe` is called before each statement.
 * @throws AppError invalid_params with the line
 */
export async function readDdl(script: string, breathe: () => Promise<void>): Promise<DdlPart[]> {
  const parts: Part[] = [];
  const byRelation = new Map<string, Part>();
  /** Schemas and types, which the next relation takes along. */
  let waiting: Part | null = null;
  const add = (line: number): Part => {
    const part = { texts: [], line };
    parts.push(part);
    return part;
  };
  const statements = atLine(1, script, () => splitStatements(script));
  for (const { text, line } of statements) {
    await breathe();
    const definition = atLine(line, text, () => readDefinition(parse(text)));
    if (!definition)
      throw contentProblem(said('content.line', { n: line }), said('content.only_definitions'));
    const { makes, about } = definition;
    let part: Part;
    if (makes !== null) {
      part = waiting ?? add(line);
      waiting = null;
      byRelation.set(makes, part);
    } else if (about !== null) {
      part = byRelation.get(about) ?? add(line);
      byRelation.set(about, part);
    } else part = waiting ??= add(line);
    part.texts.push(text);
  }
  return parts.map(({ texts, line }) => ({ content: texts.join('\n'), line }));
}
