/** What a set of slides is made of. */
export interface Slides {
  title: string;
  author: string;
  occasion: string;
  date: [year: number, month: number, day: number];
  slides: Slide[];
}

export interface Slide {
  title: string;
  points?: string[];
  /** Bars drawn from left to right with their values; `alt` says what they show. */
  chart?: { alt: string; unit: string; bars: { label: string; value: number; strong?: boolean }[] };
  table?: { head: string[]; rows: string[][] };
  /** Said in large letters. */
  quote?: { text: string; who: string };
}

/** December 2026: the slides on attendance in the autumn term. */
export const attendanceSlides: Slides = {
  title: "School attendance: the autumn term so far",
  author: "P Larch, Director of Education",
  occasion: "Children's Partnership Board, 8 December 2026",
  date: [2026, 11, 16],
  slides: [
    {
      title: "What the Board asked for in September",
      points: [
        "The autumn figures, on one page",
        "What the three schools that telephone on the first morning do differently",
        "Whether anybody asks about caring at home",
        "What the buses have to do with it",
      ],
    },
    {
      title: "A little better, and still too low",
      points: [
        "93.6 per cent in the first nine weeks: 0.5 better than last autumn",
        "One pupil in five still misses a day a fortnight",
        "587 pupils miss at least half of school, down from 614",
      ],
      chart: {
        alt: "Pupils away on an average day in the first nine weeks, in a hundred: 2023, 7.6; 2024, 7.3; 2025, 6.9; 2026, 6.4.",
        unit: " away in 100",
        bars: [
          { label: "2023", value: 7.6 }, { label: "2024", value: 7.3 },
          { label: "2025", value: 6.9 }, { label: "2026", value: 6.4, strong: true },
        ],
      },
    },
    {
      title: "Mondays and Fridays",
      points: ["A Friday in the last week before the holiday costs as much as two ordinary Fridays", "Ten schools moved assemblies and prizes to Monday morning"],
      chart: {
        alt: "Pupils away on each day of an ordinary week, in a hundred: Monday 7.9, Tuesday 5.4, Wednesday 5.2, Thursday 5.7, Friday 8.1.",
        unit: " away in 100",
        bars: [
          { label: "Monday", value: 7.9, strong: true }, { label: "Tuesday", value: 5.4 }, { label: "Wednesday", value: 5.2 },
          { label: "Thursday", value: 5.7 }, { label: "Friday", value: 8.1, strong: true },
        ],
      },
    },
    {
      title: "Ring, don't write",
      table: {
        head: ["Schools", "What they do by 9.30 am", "Change since last autumn"],
        rows: [
          ["3 that began in 2025", "telephone each family, ask what would help", "+1.8 points"],
          ["22 that began this October", "the same, with the same words", "+0.7 points"],
          ["49 others", "text message, then letters", "+0.2 points"],
        ],
      },
      points: ["The call takes four minutes. Most of what is asked for is a lift, a form or a uniform."],
    },
    {
      title: "What young people say",
      quote: {
        text: "I was not ill. I had to get my brother to his school first, and then it was too late to walk into mine.",
        who: "Pupil, Year 9, with permission",
      },
      points: ["21 of 58 primary schools ask who is caring for someone at home. They find one pupil in fourteen."],
    },
    {
      title: "The two bus routes",
      points: [
        "Routes cut in April carried 340 pupils",
        "Attendance along them fell by 2.1 points, and rose everywhere else",
        "A trial bus at 7.50 am would cost £410 a week; the bus company will share it for one term",
      ],
    },
    {
      title: "What we would like from the Board",
      points: [
        "Every partner: ask about school when you meet a family, and tell the school what you hear",
        "Health: tell us before an appointment is set in school hours if it need not be",
        "Police and youth justice: no interviews in lesson time unless they cannot wait",
        "All: help us to choose one thing to stop doing",
      ],
    },
  ],
};
