// One soft tone for done, two low ones for refused: a clerk hears the result without looking up.
import { sounds } from "./preferences";

let audio: AudioContext | null = null;

function tone(frequency: number, at: number, length: number, loudness: number): void {
  if (!audio) return;
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  const start = audio.currentTime + at;
  oscillator.type = "sine";
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}

export function play(kind: "done" | "refused" | "confirm"): void {
  if (!sounds.value || typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  if (kind === "done") tone(880, 0, 0.14, 0.08);
  else if (kind === "confirm") tone(523, 0, 0.16, 0.08);
  else {
    tone(220, 0, 0.16, 0.12);
    tone(196, 0.2, 0.22, 0.12);
  }
}
