import { App, Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { createWorkspace, loadCatalogue } from '../../api/bandi-api.ts';
import { Icon } from '../../parts/icon.tsx';
import { TopBar } from '../../parts/top-bar.tsx';
import { useErrorText } from '../../parts/use-error-text.ts';
import { useLoad } from '../../parts/use-load.ts';
import { useTitle } from '../../parts/use-title.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { Draft } from './draft.ts';
import { emptyDraft, readDraft } from './draft.ts';
import { checkDraft } from './draft-profile.ts';
import { ImportDialog } from './import-dialog.tsx';
import { StepBar, stepOfField } from './step-bar.tsx';
import { BusinessStep, ContentStep, GoodsStep, HiringStep } from './steps.tsx';
import { TeamPanel } from './team-panel.tsx';
import { usualValues } from './usual.ts';
import { useTeam } from './use-team.ts';
import './builder.css';

const KEY = 'bandi.builder';

export function BuilderPage() {
  const { builder, team: words } = useTexts();
  const { modal, message } = App.useApp();
  const errorText = useErrorText();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const [draft, setDraft] = useState<Draft>(() => {
    const stored = readDraft(localStorage.getItem(KEY));
    const structure = search.get('structure');
    return structure === null ? stored : { ...stored, structure };
  });
  const [step, setStep] = useState(0);
  const [importing, setImporting] = useState(false);
  const [saving, setSaving] = useState(false);
  const [nameMissing, setNameMissing] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const catalogue = useLoad('catalogue', loadCatalogue);
  useTitle(builder.title);
  const known = catalogue.state === 'ready' ? catalogue.value : null;

  const replace = useCallback((next: Draft) => {
    localStorage.setItem(KEY, JSON.stringify(next));
    setDraft(next);
  }, []);
  const set = useCallback((part: Partial<Draft>) => {
    setDraft((before) => {
      const next = { ...before, ...part };
      localStorage.setItem(KEY, JSON.stringify(next));
      return next;
    });
  }, []);
  const checked = useMemo(() => checkDraft(draft, builder.unnamed), [draft, builder.unnamed]);
  const shown = useMemo(() => {
    const problems = new Map(checked.problems);
    if (nameMissing && draft.name.trim() === '') problems.set('name', { kind: 'requiredName' });
    return { ...checked, problems };
  }, [checked, nameMissing, draft.name]);
  const usualOf = useMemo(() => (known === null ? () => null : usualValues(draft, known)), [draft, known]);
  const team = useTeam(checked.profile);
  const props = { draft, set, checked: shown, usualOf };

  const turn = (to: number) => {
    setStep(to);
    form.current?.scrollTo({ top: 0 });
    form.current?.querySelector<HTMLElement>('h2')?.focus();
  };
  const save = async () => {
    if (draft.name.trim() === '') {
      setNameMissing(true);
      turn(0);
      return;
    }
    if (checked.profile === null || saving) return;
    setSaving(true);
    try {
      const { workspace } = await createWorkspace({ name: draft.name.trim(), profile: checked.profile });
      localStorage.removeItem(KEY);
      go(`/w/${workspace}`);
    } catch (error) {
      setSaving(false);
      void message.error(errorText(error).title);
    }
  };
  const startOver = () => {
    modal.confirm({ title: builder.startOverConfirm, okText: builder.startOver, okButtonProps: { danger: true }, onOk: () => { replace(emptyDraft()); turn(0); } });
  };
  return (
    <div className="app app--fixed">
      <TopBar>
        <span className="top__title">{builder.title}</span>
        <span className="top__space" />
        <button type="button" className="icon-button" aria-label={builder.importFile} title={builder.importFile} onClick={() => setImporting(true)}><Icon name="upload" /><span className="top__label">{builder.importFile}</span></button>
      </TopBar>
      <main id="content" className="builder">
        <div className="builder__form" ref={form}>
          <StepBar step={step} problems={shown.problems} onStep={turn} />
          <h2 tabIndex={-1}><span className="visually-hidden">{builder.stepOf(step + 1)} </span>{builder.steps[step]}</h2>
          <p className="quiet">{builder.stepHints[step]}</p>
          <form className="form" onSubmit={(event) => { event.preventDefault(); if (step < 3) turn(step + 1); else void save(); }}>
            {step === 0 ? <BusinessStep {...props} /> : null}
            {step === 1 ? <GoodsStep {...props} /> : null}
            {step === 2 ? <ContentStep {...props} /> : null}
            {step === 3 ? <HiringStep {...props} catalogue={known} /> : null}
            <div className="form__nav">
              {step > 0 ? <Button onClick={() => turn(step - 1)}>{builder.back}</Button> : null}
              <span className="top__space" />
              <Button type="text" onClick={startOver}>{builder.startOver}</Button>
              {step < 3 ? <Button type="primary" htmlType="submit">{builder.next}</Button>
                : <Button className="form__save" type="primary" htmlType="submit" disabled={checked.profile === null} loading={saving}>{saving ? words.saving : words.save}</Button>}
            </div>
          </form>
        </div>
        <TeamPanel team={team} checked={shown} catalogue={known} draft={draft} saving={saving} onSave={() => void save()}
          onStructure={(structure) => set({ structure })} onProblem={(field) => turn(stepOfField(field))} />
      </main>
      <ImportDialog open={importing} onClose={() => setImporting(false)} onImport={(next) => { replace(next); setImporting(false); setStep(0); void message.success(builder.importDone); }} />
    </div>
  );
}
