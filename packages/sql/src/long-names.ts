import { said } from '@pairsmith/core';
import { characterAt } from './characters';
import { SqlRefusal } from './refusal';
import { scan, type Token } from './scan';

/** What PostgreSQL keeps of a name. */
const MAX_NAME_BYTES = 63;
/** A unit of text has at most three bytes, and one where it is ASCII: no shorter run is too long a name. What stands in quotes may be. */
const MAYBE_LONG = /"|[\w$]{64}|(?=[\w$]{0,63}[\u0080-\uffff])[\w$\u0080-\uffff]{22}/;

/**
 * A longer name is cut, here by its bytes in UTF-8 and at the server by those of its database's encoding: 25 characters of
 * Chinese stay whole in EUC_CN. What is judged here would be another name than what runs there.
 * @throws SqlRefusal name_too_long
 */
export function refuseLongNames(sql: string): void {
  if (!MAYBE_LONG.test(sql)) return;
  for (const token of scan(sql)) {
    const bytes = Buffer.byteLength(nameIn(token));
    if (bytes > MAX_NAME_BYTES)
      throw new SqlRefusal(
        'name_too_long',
        said('sql.name_too_long', {
          name: [...token.text].slice(0, 20).join(''),
          bytes,
          max: MAX_NAME_BYTES,
        }),
        characterAt(sql, token.start),
      );
  }
}

/** The name as it is written; escapes of `U&"…"` count as their letters, which are more. Empty for what is no name. */
function nameIn({ tokenName, text }: Token): string {
  const quoted = /^(?:u&)?"(.*)"$/is.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return tokenName === 'IDENT' ? text : '';
}
