import { categories as categoryIds, fulfilments as fulfilmentIds, outsourceables as outsourceableIds } from '@bandi/organisation';
import { Button, Segmented, Select } from 'antd';
import type { Catalogue } from '../../api/types.ts';
import { Icon } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ChannelRows } from './channel-rows.tsx';
import type { Draft, DraftPeak } from './draft.ts';
import { PLANNED_MONTHS } from './next-hire.ts';
import { Field, NumberField, TextField } from './field.tsx';
import type { StepProps } from './step-props.ts';

const currencies = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD', 'MYR', 'THB'];

/** What a number field of the form's own (not a channel's) needs. */
function numberOf({ draft, set, checked, usualOf }: StepProps, key: 'skus' | 'newPerMonth' | 'lines' | 'returns' | 'videos' | 'campaigns' | 'distributors' | 'suppliers' | 'influencers' | 'growth' | 'growthMonths' | 'daysPerWeek' | 'hoursPerDay') {
  return { value: draft[key], usual: usualOf(key), problem: checked.problems.get(key), onChange: (value: string) => set({ [key]: value }) };
}

export function BusinessStep(props: StepProps) {
  const { draft, set, checked } = props;
  const { builder, categories, markets } = useTexts();
  const { language } = useLanguage();
  const currencyNames = new Intl.DisplayNames(language === 'zh' ? 'zh-CN' : 'en', { type: 'currency' });
  return (
    <>
      <TextField label={builder.name} value={draft.name} placeholder={builder.nameExample} problem={checked.problems.get('name')} onChange={(name) => set({ name })} />
      <div className="fields fields--2">
        <Field label={builder.category}>
          {(id) => <Select<Draft['category']> id={id} value={draft.category} options={categoryIds.map((value) => ({ value, label: categories[value] }))} onChange={(category) => set({ category })} />}
        </Field>
        <Field label={builder.currency}>
          {(id) => <Select<string> id={id} value={draft.currency} options={currencies.map((value) => ({ value, label: `${currencyNames.of(value) ?? value} ${value}` }))} onChange={(currency) => set({ currency })} />}
        </Field>
      </div>
      <Field label={builder.market}>
        {(id) => (
          <Segmented<Draft['market']> id={id} block aria-label={builder.market} value={draft.market} onChange={(market) => set({ market })}
            options={(['domestic', 'cross-border'] as const).map((value) => ({ value, label: markets[value] }))} />
        )}
      </Field>
      <ChannelRows {...props} />
    </>
  );
}

export function GoodsStep(props: StepProps) {
  const { draft, set } = props;
  const { builder, fulfilments } = useTexts();
  return (
    <>
      <div className="fields fields--2">
        <NumberField label={builder.skus} unit={builder.unit.skus} {...numberOf(props, 'skus')} />
        <NumberField label={builder.newPerMonth} unit={builder.unit.perMonth} {...numberOf(props, 'newPerMonth')} />
        <NumberField label={builder.lines} unit={builder.unit.lines} digits={1} {...numberOf(props, 'lines')} />
        <NumberField label={builder.returns} unit={builder.unit.percent} digits={1} {...numberOf(props, 'returns')} />
      </div>
      <Field label={builder.fulfilment}>
        {(id) => (
          <Select<Exclude<Draft['fulfilment'], ''>> id={id} allowClear placeholder={fulfilments['own-warehouse']} value={draft.fulfilment === '' ? undefined : draft.fulfilment}
            options={fulfilmentIds.map((value) => ({ value, label: fulfilments[value] }))} onChange={(value: Exclude<Draft['fulfilment'], ''> | undefined) => set({ fulfilment: value ?? '' })} />
        )}
      </Field>
    </>
  );
}

export function ContentStep(props: StepProps) {
  const { builder } = useTexts();
  return (
    <div className="fields fields--2">
      <NumberField label={builder.videos} unit={builder.unit.videos} {...numberOf(props, 'videos')} />
      <NumberField label={builder.campaigns} unit={builder.unit.campaigns} {...numberOf(props, 'campaigns')} />
      <NumberField label={builder.distributors} unit={builder.unit.firms} {...numberOf(props, 'distributors')} />
      <NumberField label={builder.suppliers} unit={builder.unit.firms} {...numberOf(props, 'suppliers')} />
      <NumberField label={builder.influencers} unit={builder.unit.creators} {...numberOf(props, 'influencers')} />
    </div>
  );
}

export function HiringStep(props: StepProps & { readonly catalogue: Catalogue | null }) {
  const { draft, set, catalogue } = props;
  const { builder, cityTiers, outsourceables } = useTexts();
  const { language } = useLanguage();
  return (
    <>
      <PeakRows {...props} />
      <div className="fields fields--2">
        <NumberField label={builder.growth} unit={builder.unit.percent} {...numberOf(props, 'growth')} usual={{ value: 0, figures: [] }} />
        <NumberField label={builder.growthMonths} unit={builder.unit.months} {...numberOf(props, 'growthMonths')} usual={{ value: PLANNED_MONTHS, figures: [] }} />
        <NumberField label={builder.daysPerWeek} unit={builder.unit.days} {...numberOf(props, 'daysPerWeek')} />
        <NumberField label={builder.hoursPerDay} unit={builder.unit.hours} {...numberOf(props, 'hoursPerDay')} />
      </div>
      <div className="fields fields--2">
        <Field label={builder.cityTier}>
          {(id) => (
            <Select<'1' | '2' | '3'> id={id} allowClear placeholder={cityTiers['2']} value={draft.cityTier === '' ? undefined : draft.cityTier}
              options={(['1', '2', '3'] as const).map((value) => ({ value, label: cityTiers[value] }))} onChange={(value: Draft['cityTier'] | undefined) => set({ cityTier: value ?? '' })} />
          )}
        </Field>
        <Field label={builder.structure}>
          {(id) => (
            <Select<string> id={id} allowClear showSearch optionFilterProp="label" placeholder={builder.structureAuto} value={draft.structure === '' ? undefined : draft.structure}
              options={(catalogue?.blueprints ?? []).map((blueprint) => ({ value: blueprint.id, label: blueprint.name[language] }))}
              onChange={(value: string | undefined) => set({ structure: value ?? '' })} />
          )}
        </Field>
      </div>
      <Field label={builder.outsourced}>
        {(id) => (
          <Select<Draft['outsourced'][number][]> id={id} mode="multiple" value={[...draft.outsourced]} placeholder={builder.noneByDefault}
            options={outsourceableIds.map((value) => ({ value, label: outsourceables[value] }))} onChange={(outsourced) => set({ outsourced })} />
        )}
      </Field>
    </>
  );
}

function PeakRows({ draft, set, checked }: StepProps) {
  const { builder } = useTexts();
  const change = (at: number, part: Partial<DraftPeak>) => set({ peaks: draft.peaks.map((peak, index) => (index === at ? { ...peak, ...part } : peak)) });
  const problem = (at: number, key: string) => checked.problems.get(`peaks.${at}.${key}`);
  return (
    <fieldset className="group">
      <legend>{builder.peaks}</legend>
      {draft.peaks.map((peak, at) => (
        <div className="channel" key={peak.key}>
          <div className="fields fields--peak">
            <TextField label={builder.peakName} value={peak.name} problem={problem(at, 'name')} onChange={(name) => change(at, { name })} />
            <TextField label={builder.peakFrom} type="date" value={peak.from} problem={problem(at, 'from')} onChange={(from) => change(at, { from })} />
            <TextField label={builder.peakTo} type="date" value={peak.to} problem={problem(at, 'to')} onChange={(to) => change(at, { to })} />
            <NumberField label={builder.peakMultiple} unit={builder.unit.times} value={peak.multiple} problem={problem(at, 'multiple')} onChange={(multiple) => change(at, { multiple })} />
            <button type="button" className="icon-button" aria-label={`${builder.removePeak} ${peak.name}`} title={builder.removePeak}
              onClick={() => set({ peaks: draft.peaks.filter((_, index) => index !== at) })}><Icon name="trash" /></button>
          </div>
        </div>
      ))}
      <Button icon={<Icon name="plus" />} onClick={() => set({ peaks: [...draft.peaks, { key: `p${Date.now()}`, name: '', from: '', to: '', multiple: '' }] })}>{builder.addPeak}</Button>
    </fieldset>
  );
}
