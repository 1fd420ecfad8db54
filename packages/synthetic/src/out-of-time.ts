/** The time for making up rows is over. */
export class OutOfTime extends Error {
  constructor() {
    super('the time for loading synthetic rows is over');
    this.name = 'OutOfTime';
  }
}
