/** A third downwards, as a doorbell far away. */
const TONES = [
  { hertz: 659.25, at: 0 },
  { hertz: 523.25, at: 0.42 },
] as const;
const LOUDEST = 0.16;
const RINGS_SECONDS = 1.6;

let speaker: AudioContext | null = null;

/** Two soft tones, made here. Silent where a browser has no sound, or lets no page speak before it was touched. */
export async function ringChime(): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  speaker ??= new AudioContext();
  if (speaker.state === 'suspended') await speaker.resume().catch(() => undefined);
  const { currentTime, destination } = speaker;
  for (const { hertz, at } of TONES) {
    const tone = speaker.createOscillator();
    const loudness = speaker.createGain();
    const begins = currentTime + at;
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, begins);
    loudness.gain.linearRampToValueAtTime(LOUDEST, begins + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.0001, begins + RINGS_SECONDS);
    tone.connect(loudness).connect(destination);
    tone.start(begins);
    tone.stop(begins + RINGS_SECONDS);
  }
}
