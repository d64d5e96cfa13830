// What the editor says below a text.

export const cannotShow = 'Deze tekst heeft opmaak die alleen in platte tekst te bewerken is, bijvoorbeeld een lijst met vinkjes. '
  + 'Daarom zie je hier de platte tekst: zo blijft alles staan.';

export const cannotAsk = 'Er is nu geen verbinding. Daarom zie je hier de platte tekst. Kies straks Opmaak tonen.';

export const cannotKeep = 'Het gemarkeerde stuk ziet er op de pagina anders uit dan hier. Maak het eenvoudiger, of kies Platte tekst tonen.';
