import type { DirectionOfTravel, Polarity } from '../../domain/vocabulary';

/** Direction words as papers print them. "Lower" and "higher" say what the figure did, so polarity judges them. */
export function printedDirection(text: string | null, polarity: Polarity): DirectionOfTravel | null {
  switch (text?.trim().toLowerCase() ?? '') {
    case 'better':
      return 'BETTER';
    case 'worse':
      return 'WORSE';
    case 'similar':
    case 'same':
      return 'SIMILAR';
    case 'higher':
      return moved(polarity, 'HIGHER_IS_BETTER', 'HIGHER');
    case 'lower':
      return moved(polarity, 'LOWER_IS_BETTER', 'LOWER');
    default:
      return null;
  }
}

const moved = (polarity: Polarity, good: Polarity, word: 'HIGHER' | 'LOWER'): DirectionOfTravel =>
  polarity === 'NONE' ? word : polarity === good ? 'BETTER' : 'WORSE';
