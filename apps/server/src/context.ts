import type { BuildSummary, Catalogue } from '@bandi/blueprints';
import type { BusinessProfile, Organisation } from '@bandi/organisation';
import type { Store } from '@bandi/store';
import type { MakeDocument, MakePictures, MakeProcessFile } from './pictures/make-pictures.ts';
import type { LiveOrganisations } from './scenarios/live-organisations.ts';

export interface BuildOptions {
  /** Blueprint id; chosen by size when left out. */
  readonly structure?: string | undefined;
  /** Whether to look for the next-hire triggers, which costs many builds. */
  readonly triggers?: boolean | undefined;
  /** Whether to make the processes that fit; true when left out. */
  readonly processes?: boolean | undefined;
  /** Gives the build up while it waits for its turn. */
  readonly signal?: AbortSignal | undefined;
}

export interface Built {
  readonly organisation: Organisation;
  readonly summary: BuildSummary;
}

export type Build = (profile: BusinessProfile, options: BuildOptions) => Promise<Built>;

export interface Example {
  readonly id: string;
  readonly profile: BusinessProfile;
}

/** What the server is made of. Everything that differs between a test and the real thing comes in here. */
export interface ServerParts {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly build: Build;
  /** For builds that take long and must not keep others waiting; left out: no next-hire triggers are looked for afterwards. */
  readonly buildSlowly?: Build;
  readonly onBackgroundError?: (error: unknown) => void;
  /** Makes pictures beside the server's own work; left out: in its own thread. */
  readonly makePictures?: MakePictures;
  /** As `makePictures`, for documents. */
  readonly makeDocument?: MakeDocument;
  /** As `makePictures`, for files of processes. */
  readonly makeProcessFile?: MakeProcessFile;
  readonly examples: readonly Example[];
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** A new id, `a-z 0-9`, not guessable. */
  readonly newId: () => string;
  /** Who writes, in local mode. */
  readonly author: string;
  /** The folder of the built web page; null serves the API alone. */
  readonly webRoot: string | null;
  /** Milliseconds between signs of life on an event stream. */
  readonly heartbeat?: number;
  readonly logger?: boolean;
}

export interface ServerContext extends ServerParts {
  readonly live: LiveOrganisations;
}
