// Says in one line whether what was typed is safe.

import { mergeAddress } from './_others.js';
import { addressOf, say } from './_units.js';

const reasons = {
  offline: 'Wacht op verbinding: je tekst staat op dit apparaat',
  again: 'Wordt opgeslagen…',
  expired: 'Je bent uitgelogd. Je tekst staat op dit apparaat.',
  forbidden: 'Niet gelukt: je mag deze inhoud niet meer bewerken. Je tekst staat op dit apparaat.',
  missing: 'Niet gelukt: deze inhoud bestaat niet meer. Je tekst staat op dit apparaat.',
  refused: 'Niet gelukt: de site begreep het verzoek niet. Je tekst staat op dit apparaat. Ververs de pagina.',
};

const clock = () => new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

function linkTo(href, text, isNewTab) {
  const link = Object.assign(document.createElement('a'), { href, textContent: text, className: 'utrecht-link' });
  if (isNewTab) {
    link.target = '_blank';
  }
  return link;
}

export function statusLine(form, output, reload) {
  const show = (state, ...content) => {
    output.dataset.state = state;
    output.replaceChildren(...content);
  };
  const merging = () => linkTo(mergeAddress(form), 'Bekijk beide teksten');

  return {
    // A line that changes with every key is no help to who listens.
    typing: () => output.dataset.state === 'saved' && show('typing'),
    saving: () => output.dataset.state === 'failed' || show('saving', 'Wordt opgeslagen…'),
    restored: (count) => show('saving', count === 1 ? 'Een tekst van dit apparaat teruggezet.' : `${count} teksten van dit apparaat teruggezet.`),
    saved: (_, isBusy) => isBusy || show('saved', `Opgeslagen om ${clock()}`),
    kept: () => show('saved', `Bewaard om ${clock()}. Bezoekers zien het pas als je publiceert.`),
    failed: (reason) => {
      const signIn = linkTo('/account/inloggen?returnUrl=/beheer', 'Log in op een nieuw tabblad', true);
      show('failed', reasons[reason], ...(reason === 'expired' ? [' ', signIn] : []));
    },
    unit: (block, outcome, isUnplaced) => {
      if (outcome === 'conflict') {
        say(block, 'conflict', 'Iemand anders veranderde dit tegelijk met jou. Er is niets overschreven: jouw tekst is ook bewaard. ', merging());
      } else if (outcome === 'gone') {
        say(block, 'conflict', 'Iemand anders heeft dit weggehaald. Jouw tekst is bewaard. ', merging());
      } else if (isUnplaced) {
        reload(addressOf(block));
      } else if (outcome === 'saved') {
        say(block, 'none');
      }
    },
  };
}
