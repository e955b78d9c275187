import type { BusinessProfile } from '@bandi/organisation';
import { App } from 'antd';
import { useState } from 'react';
import { rebuild } from '../../api/bandi-api.ts';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useWorkbench } from '../../session/session-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { texts } from '../../texts/texts.ts';

/** Builds the organisation again on the server and takes the result over here as a step that can be undone. */
export function useRebuild(): { readonly applying: boolean; readonly apply: (profile: BusinessProfile, done: () => void) => Promise<void> } {
  const { workspace, scenario, session } = useWorkbench();
  const words = useTexts();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [applying, setApplying] = useState(false);
  const apply = async (profile: BusinessProfile, done: () => void) => {
    setApplying(true);
    try {
      await session.flush();
      const key = crypto.randomUUID();
      session.expect(key, { zh: texts.zh.rebuild.step, en: texts.en.rebuild.step });
      await rebuild(workspace, scenario, { profile, key, ...(profile.structure === undefined ? {} : { structure: profile.structure }) });
      await session.catchUp();
      void message.success(words.rebuild.applied);
      done();
    } catch (error) {
      void message.error(errorText(error).title);
    } finally {
      setApplying(false);
    }
  };
  return { applying, apply };
}
