import { cardFieldNames } from '@bandi/organisation';
import { Checkbox } from 'antd';
import { useTexts } from '../../../texts/use-texts.ts';
import { useView } from '../view/view-context.ts';
import type { PictureChoices } from './picture-order.ts';
import { showsPay } from './picture-order.ts';

/** What stands on the cards, and whether pay may. */
export function CardChoices({ choices, withPay, onChange }: { readonly choices: PictureChoices; readonly withPay: boolean; readonly onChange: (patch: Partial<PictureChoices>) => void }) {
  const { exporting, views } = useTexts();
  const { settings } = useView();
  const asksForPay = withPay && showsPay({ ...settings, fields: choices.fields });
  return (
    <fieldset className="export__group">
      <legend>{exporting.cards}</legend>
      <div className="export__checks">
        {cardFieldNames.filter((field) => withPay || field !== 'cost').map((field) => (
          <Checkbox key={field} checked={choices.fields.includes(field)}
            onChange={({ target }) => onChange({ fields: cardFieldNames.filter((one) => (one === field ? target.checked : choices.fields.includes(one))) })}>{views.fields[field]}</Checkbox>
        ))}
      </div>
      {asksForPay ? (
        <div className="export__pay">
          <Checkbox checked={choices.pay} onChange={({ target }) => onChange({ pay: target.checked })}>{exporting.pay}</Checkbox>
          <p className="faint">{exporting.payHint}</p>
        </div>
      ) : null}
    </fieldset>
  );
}
