import { Button, Input } from 'antd';
import { useState } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { useKeptViews } from './use-kept-views.ts';
import { useView } from './view-context.ts';

/** The stops of the presentation: where, in which order, and what is to be said there. */
export function StorySteps({ selected, onPresent }: { readonly selected: string | null; readonly onPresent: () => void }) {
  const { views } = useTexts();
  const { active, settings, model } = useView();
  const { setSteps } = useKeptViews();
  const [opened, setOpened] = useState<number | null>(null);
  const steps = active?.steps ?? [];
  const nameOf = (key: string | null): string => (key === null ? views.whole : (model.nodes[model.at.get(key) ?? -1]?.name ?? views.whole));
  const here = settings.focus ?? selected;
  const move = (at: number, by: number) => {
    const next = [...steps];
    const [step] = next.splice(at, 1);
    if (step === undefined) return;
    next.splice(at + by, 0, step);
    setSteps(next);
    setOpened(null);
  };
  const set = (at: number, patch: { readonly title?: string; readonly note?: string }) => setSteps(steps.map((step, index) => (index === at ? { ...step, ...patch } : step)));
  return (
    <section>
      <h3>{views.steps}</h3>
      {steps.length === 0 ? <p className="quiet hint-line">{views.stepsHint}</p> : (
        <ol className="rows steps">
          {steps.map((step, at) => {
            const name = step.title === '' ? nameOf(step.at) : step.title;
            return (
              // oxlint-disable-next-line react/no-array-index-key -- steps have no id of their own: their place is what they are told by
              <li key={at}>
                <div className="steps__line">
                  <button type="button" aria-expanded={opened === at} onClick={() => setOpened(opened === at ? null : at)}><span className="num faint">{at + 1}</span><span>{name}</span></button>
                  <button type="button" className="icon-button" aria-label={`${views.stepUp} ${name}`} disabled={at === 0} onClick={() => move(at, -1)}><Icon name="up" /></button>
                  <button type="button" className="icon-button" aria-label={`${views.stepDown} ${name}`} disabled={at === steps.length - 1} onClick={() => move(at, 1)}><Icon name="down" /></button>
                  <button type="button" className="icon-button" aria-label={`${views.stepRemove} ${name}`} onClick={() => { setSteps(steps.filter((_, index) => index !== at)); setOpened(null); }}><Icon name="close" /></button>
                </div>
                {opened === at ? (
                  <div className="steps__body">
                    <Input size="small" maxLength={200} aria-label={views.stepTitle} placeholder={nameOf(step.at)} defaultValue={step.title} onBlur={(event) => { if (event.target.value !== step.title) set(at, { title: event.target.value }); }} />
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} aria-label={views.stepNote} placeholder={views.stepNote} defaultValue={step.note} onBlur={(event) => { if (event.target.value !== step.note) set(at, { note: event.target.value }); }} />
                  </div>
                ) : null}
              </li>
            );
          })}
        </ol>
      )}
      <div className="side__actions">
        <Button size="small" onClick={() => { setSteps([...steps, { at: here, title: '', note: '' }]); setOpened(steps.length); }}>{views.addStep(nameOf(here))}</Button>
        <Button size="small" onClick={onPresent}>{views.presentNow}</Button>
      </div>
    </section>
  );
}
