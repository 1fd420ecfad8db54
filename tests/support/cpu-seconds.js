const { existsSync, readFileSync } = require('node:fs');

/** What Linux counts processor time in, everywhere: USER_HZ. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process and those of its children that have ended took; 0 where nobody tells. */
const cpuSecondsOf = (pid) => {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  // Behind the name, which may hold anything: utime, stime, cutime and cstime are fields 14 to 17.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return ticks / TICKS_PER_SECOND;
};

module.exports = { cpuSecondsOf };
