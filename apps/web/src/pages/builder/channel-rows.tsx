import type { Platform } from '@bandi/organisation';
import { platforms as platformIds } from '@bandi/organisation';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Icon } from '../../parts/icon.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ClockField } from './clock-field.tsx';
import type { DraftChannel } from './draft.ts';
import { emptyChannel } from './draft.ts';
import { Field, NumberField, TextField } from './field.tsx';
import type { StepProps } from './step-props.ts';
import { useMoneyUnit } from './use-money-unit.ts';

export function ChannelRows({ draft, set, checked, usualOf }: StepProps) {
  const { builder } = useTexts();
  const change = (at: number, part: Partial<DraftChannel>) =>
    set({ channels: draft.channels.map((channel, index) => (index === at ? { ...channel, ...part } : channel)) });
  const add = () => set({ channels: [...draft.channels, emptyChannel(`c${Date.now()}`, draft.market === 'cross-border' ? 'amazon' : 'tmall')] });
  return (
    <fieldset className="group">
      <legend>{builder.channels}</legend>
      <p className="group__hint">{builder.channelHint}</p>
      {draft.channels.map((channel, at) => (
        <ChannelRow key={channel.key} at={at} channel={channel} currency={draft.currency} problems={checked.problems} usualOf={usualOf}
          onChange={(part) => change(at, part)}
          {...(draft.channels.length > 1 ? { onRemove: () => set({ channels: draft.channels.filter((_, index) => index !== at) }) } : {})} />
      ))}
      <Button icon={<Icon name="plus" />} onClick={add} disabled={draft.channels.length >= 500}>{builder.addChannel}</Button>
    </fieldset>
  );
}

function ChannelRow({ at, channel, currency, problems, usualOf, onChange, onRemove }: {
  readonly at: number;
  readonly channel: DraftChannel;
  readonly currency: string;
  readonly problems: StepProps['checked']['problems'];
  readonly usualOf: StepProps['usualOf'];
  readonly onChange: (part: Partial<DraftChannel>) => void;
  readonly onRemove?: () => void;
}) {
  const { builder, platforms } = useTexts();
  const money = useMoneyUnit(currency);
  const filled = channel.name !== '' || channel.consultations !== '' || channel.serviceFrom !== '' || channel.liveHours !== '' || channel.ads !== '';
  const [open, setOpen] = useState(filled);
  const field = (key: keyof DraftChannel) => ({
    value: channel[key], usual: usualOf(`channels.${at}.${key}`), problem: problems.get(`channels.${at}.${key}`),
    onChange: (value: string) => onChange({ [key]: value }),
  });
  return (
    <div className="channel" role="group" aria-label={builder.channel(at + 1)}>
      <div className="channel__head">
        <Field label={builder.platform}>
          {(id) => (
            <Select<Platform> id={id} value={channel.platform} showSearch optionFilterProp="label" onChange={(platform) => onChange({ platform })}
              options={platformIds.map((value) => ({ value, label: platforms[value] }))} />
          )}
        </Field>
        {onRemove === undefined ? null : (
          <button type="button" className="icon-button" aria-label={`${builder.removeChannel} ${at + 1}`} title={builder.removeChannel} onClick={onRemove}><Icon name="trash" /></button>
        )}
      </div>
      <div className="fields fields--3">
        <NumberField label={builder.gmv} unit={money} {...field('gmv')} />
        <NumberField label={builder.orders} unit={builder.unit.ordersPerDay} {...field('orders')} />
        <NumberField label={builder.aov} unit={money} {...field('aov')} />
      </div>
      <button type="button" className="link-button disclosure" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'down' : 'right'} />{builder.optionalMore}
      </button>
      {open ? (
        <div className="fields fields--3">
          <NumberField label={builder.consultations} unit={builder.unit.chatsPerDay} {...field('consultations')} />
          <ClockField label={builder.serviceFrom} channel={channel} part="serviceFrom" usualFrom={usualOf(`channels.${at}.serviceFrom`)} usualTo={usualOf(`channels.${at}.serviceTo`)} onChange={onChange} />
          <ClockField label={builder.serviceTo} channel={channel} part="serviceTo" usualFrom={usualOf(`channels.${at}.serviceFrom`)} usualTo={usualOf(`channels.${at}.serviceTo`)} onChange={onChange} />
          <NumberField label={builder.liveHours} unit={builder.unit.hoursPerDay} {...field('liveHours')} usual={{ value: 0, figures: [] }} />
          <NumberField label={builder.ads} unit={money} {...field('ads')} />
          <TextField label={builder.shopName} value={channel.name} problem={problems.get(`channels.${at}.name`)} onChange={(name) => onChange({ name })} />
        </div>
      ) : null}
    </div>
  );
}
