/** A build that did not fail but was ended because the server stops. */
export class BuildStopped extends Error {
  constructor() {
    super('the build was stopped');
    this.name = 'BuildStopped';
  }
}
