/** A build that did not fail but was ended because the server stops or nobody waits for it any more. */
export class BuildStopped extends Error {
  constructor() {
    super('the build was stopped');
    this.name = 'BuildStopped';
  }
}
