/** A stretch of speech that every browser finishes: some voices fall silent within longer ones. */
const LONGEST = 200;
/** The parts of the text that are read, none within another. */
const SPOKEN = 'h2, h3, h4, p, dt, dd:not(:has(p)), li:not(:has(p, li)), figcaption';

/** The texts of the article in reading order, each short enough to be spoken. */
export function toSpeech(texts: readonly string[]): string[] {
  const speech: string[] = [];
  for (const text of texts) {
    let line = '';
    for (const sentence of text.replace(/\s+/g, ' ').match(/[^.!?…;:]+[.!?…;:”"]*\s*/g) ?? []) {
      for (const part of sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|\\S+`, 'g')) ?? []) {
        if (line && line.length + part.length > LONGEST) {
          speech.push(line.trim());
          line = '';
        }
        line += part;
      }
    }
    if (line.trim()) speech.push(line.trim());
  }
  return speech;
}

/** Lets the browser's own Vietnamese voice read the article; the buttons stay hidden where there is none. */
export function listen(): void {
  const box = document.querySelector<HTMLElement>('[data-listen]');
  const play = box?.querySelector<HTMLButtonElement>('[data-listen-play]');
  const stop = box?.querySelector<HTMLButtonElement>('[data-listen-stop]');
  const { speechSynthesis: speaker } = window;
  if (!box || !play || !stop || !speaker) return;

  const texts = () =>
    [...document.querySelectorAll(`.story h1, .story-lead, .prose :is(${SPOKEN})`)].map((part) => part.textContent);
  let queue: string[] = [];
  let next = 0;
  let state: 'idle' | 'speaking' | 'paused' = 'idle';
  /** The stretch that is being spoken. Events of earlier ones are ignored. */
  let current: SpeechSynthesisUtterance | undefined;

  const show = (now: typeof state) => {
    state = now;
    play.textContent = { idle: 'Nghe bài', speaking: 'Tạm dừng', paused: 'Nghe tiếp' }[now];
    stop.hidden = now === 'idle';
  };
  const voice = () => speaker.getVoices().find(({ lang }) => /^vi\b/i.test(lang));
  const speak = () => {
    const text = queue[next];
    if (text === undefined) return show('idle');
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'vi-VN';
    utterance.voice = voice() ?? null;
    current = utterance;
    utterance.onend = () => {
      if (current !== utterance) return;
      next += 1;
      speak();
    };
    speaker.speak(utterance);
  };
  // Pausing cancels and begins the stretch again: `pause` does nothing with the voices of Android.
  play.addEventListener('click', () => {
    if (state === 'speaking') {
      show('paused');
      current = undefined;
      speaker.cancel();
      return;
    }
    if (state === 'idle') {
      queue = toSpeech(texts());
      next = 0;
    }
    show('speaking');
    speak();
  });
  stop.addEventListener('click', () => {
    show('idle');
    current = undefined;
    speaker.cancel();
    play.focus();
  });
  addEventListener('pagehide', () => speaker.cancel());

  const reveal = () => {
    box.hidden = !voice();
  };
  reveal();
  speaker.addEventListener('voiceschanged', reveal);
}
