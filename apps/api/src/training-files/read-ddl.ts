import { parse, readDefinition, splitStatements } from '@pairsmith/sql';
import { atLine, contentProblem, lineAt } from './content-problem';

/** One relation's statements, as they stand in the file. */
export interface DdlPart {
  content: string;
  line: number;
}

/**
 * A schema script as one text a relation: its CREATE with the comments, indexes and constraints that name it, and before
 * it the schemas and types that came since the last one. What is left at the end is a text of its own.
 * @throws AppError invalid_params with the line
 */
export function readDdl(script: string): DdlPart[] {
  const parts: { texts: string[]; start: number }[] = [];
  const byRelation = new Map<string, (typeof parts)[number]>();
  let waiting: (typeof parts)[number] | null = null;
  for (const { text, start } of atLine(
    () => 1,
    script,
    () => splitStatements(script),
  )) {
    const line = () => lineAt(script, start);
    const definition = atLine(line, text, () => readDefinition(parse(text)));
    if (!definition)
      throw contentProblem(`第${line()}行`, '不是 CREATE、COMMENT、ALTER TABLE 等定义语句，请从文件中删除');
    const known = byRelation.get(definition.about ?? '');
    if (known) {
      known.texts.push(text);
      continue;
    }
    const part: (typeof parts)[number] = waiting ?? { texts: [], start };
    part.texts.push(text);
    if (!waiting) parts.push(part);
    waiting = definition.makes === null ? part : null;
    if (definition.makes !== null) byRelation.set(definition.makes, part);
  }
  return parts.map(({ texts, start }) => ({ content: texts.join('\n'), line: lineAt(script, start) }));
}
