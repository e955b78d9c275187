import { App } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { createWorkspace, loadExamples } from '../../api/bandi-api.ts';
import type { Example } from '../../api/types.ts';
import { Icon } from '../../parts/icon.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useLoad } from '../../parts/use-load.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** Organisations to look at: opening one makes a copy that is the user's own. */
export function Examples() {
  const { start, categories, platforms } = useTexts();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [, go] = useLocation();
  const [opening, setOpening] = useState<string | null>(null);
  const examples = useLoad('examples', loadExamples);
  if (examples.state !== 'ready' || examples.value.length === 0) return null;

  const describe = ({ profile }: Example) =>
    [categories[profile.category], [...new Set(profile.channels.map(({ platform }) => platforms[platform]))].join(start.listSeparator)].join(' · ');
  const open = async (example: Example) => {
    setOpening(example.id);
    try {
      const { workspace } = await createWorkspace({ name: example.profile.name, example: example.id });
      go(`/w/${workspace}`);
    } catch (error) {
      setOpening(null);
      void message.error(errorText(error).title);
    }
  };
  return (
    <section aria-labelledby="examples">
      <div className="section__head">
        <h2 id="examples">{start.examplesTitle}</h2>
        <p className="quiet">{start.examplesHint}</p>
      </div>
      <div className="examples">
        {examples.value.map((example) => (
          <button type="button" className="example" key={example.id} disabled={opening !== null} onClick={() => void open(example)}>
            <strong>{example.profile.name}</strong>
            <span>{opening === example.id ? start.opening : describe(example)}</span>
            <Icon name="arrow" />
          </button>
        ))}
      </div>
    </section>
  );
}
