import type { Theme } from '@pairsmith/writer';
import type { RunWriter } from '../run-writer';

/**
 * All that was asked for, shared out among fewer themes than were asked for, where the writer itself saw no more of them; a
 * model that gave fewer is not asked for longer answers.
 */
export function shareOut(themes: readonly Theme[], asked: number, { writer }: RunWriter): Theme[] {
  if (writer.name === 'model') return [...themes];
  const each = Math.floor(asked / themes.length);
  const more = asked % themes.length;
  return themes.map((theme, at) => ({ ...theme, questions: each + (at < more ? 1 : 0) }));
}

/**
 * With the themes of uploaded questions and of queries in use behind those that the writer planned; `questions` says of how
 * many each was. Such a theme keeps the tables that it had before.
 */
export function withThemesBeside(planned: readonly Theme[], beside: readonly Theme[]): Theme[] {
  const themes = [...planned];
  for (const theme of beside) {
    const at = themes.findIndex(({ name }) => name === theme.name);
    const [before] = at < 0 ? [] : themes.splice(at, 1);
    themes.push({ ...theme, tables: [...new Set([...(before?.tables ?? []), ...theme.tables])] });
  }
  return themes;
}
