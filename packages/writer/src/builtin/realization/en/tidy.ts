/** First letter large, one space between words. */
export const tidy = (sentence: string): string => {
  const text = withUnitBehind(sentence)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.?])/g, '$1')
    .trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What a time is counted in, before whose time it is: `duration in minutes of calls`. */
const UNIT = / in (seconds|minutes|hours|days|weeks|months|years)(?= (?:of|for|on|across) )/;

/** The total duration of calls, rather than in minutes of calls; behind a figure that it is compared with stands the unit. */
function withUnitBehind(sentence: string): string {
  const unit = UNIT.exec(sentence)?.[1];
  return unit === undefined
    ? sentence
    : sentence.replace(UNIT, '').replace(/( (?:above|exceeds|below) \d+(?:\.\d+)?)(?=[?.]|$)/, `$1 ${unit}`);
}
