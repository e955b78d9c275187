import type { StoryStep } from '@bandi/organisation';
import { useEffect, useRef } from 'react';
import { Icon } from '../../../parts/icon.tsx';
import { useLatest } from '../../../parts/use-latest.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { useView } from './view-context.ts';

/** A presentation running: the chart is the screen, this is the line below it. Arrow keys step, Escape leaves. */
export function Presentation({ steps, at, notes, onStep, onNotes, onLeave }: {
  readonly steps: readonly StoryStep[];
  readonly at: number;
  readonly notes: boolean;
  readonly onStep: (at: number) => void;
  readonly onNotes: () => void;
  readonly onLeave: () => void;
}) {
  const { views } = useTexts();
  const { model } = useView();
  const bar = useRef<HTMLElement>(null);
  const step = steps[at];
  const node = step === undefined || step.at === null ? undefined : model.nodes[model.at.get(step.at) ?? -1];
  const title = step === undefined || step.title === '' ? (node?.name ?? views.whole) : step.title;
  const latest = useLatest({ at, last: steps.length - 1, onStep, onNotes, onLeave });

  useEffect(() => {
    bar.current?.focus();
    const press = (event: KeyboardEvent) => {
      // With these it is the browser's or the system's.
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { at: here, last, onStep: go, onNotes: toggle, onLeave: leave } = latest.current;
      const forward = ['ArrowRight', 'ArrowDown', 'PageDown', ' '].includes(event.key);
      const back = ['ArrowLeft', 'ArrowUp', 'PageUp'].includes(event.key);
      // A space on a button presses the button.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
      if (forward) go(Math.min(here + 1, last));
      else if (back) go(Math.max(here - 1, 0));
      else if (event.key === 'Home') go(0);
      else if (event.key === 'End') go(last);
      else if (event.key === 'Escape') leave();
      else if (event.key.toLowerCase() === 'n') toggle();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [latest]);
  useEffect(() => {
    // Not every browser has it, and some refuse; presenting goes on in the window then.
    const enter = document.documentElement.requestFullscreen?.();
    enter?.catch(() => undefined);
    const left = () => { if (document.fullscreenElement === null) latest.current.onLeave(); };
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('fullscreenchange', left);
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
    };
  }, [latest]);

  return (
    <section ref={bar} className="story" tabIndex={-1} aria-label={views.presentation}>
      {notes ? <p className="story__note">{step === undefined || step.note === '' ? <span className="faint">{views.noNote}</span> : step.note}</p> : null}
      <div className="story__bar">
        <button type="button" className="icon-button" aria-label={views.previous} title={views.previous} disabled={at === 0} onClick={() => onStep(at - 1)}><Icon name="left" /></button>
        <span className="story__where" aria-live="polite"><strong>{title}</strong><span className="num faint">{views.stepOf(at + 1, steps.length)}</span></span>
        <button type="button" className="icon-button" aria-label={views.next} title={views.next} disabled={at >= steps.length - 1} onClick={() => onStep(at + 1)}><Icon name="right" /></button>
        <span className="tools__line" />
        <button type="button" className="icon-button" aria-pressed={notes} onClick={onNotes}><Icon name="pencil" /><span>{views.notes}</span></button>
        <button type="button" className="icon-button" aria-label={views.leave} title={views.leave} onClick={onLeave}><Icon name="close" /></button>
      </div>
    </section>
  );
}
