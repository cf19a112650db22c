/** The December report on mental health support, which comes as a Word document. */
export interface WordReport {
  title: string;
  subtitle: string;
  author: string;
  facts: [string, string][];
  sections: { heading: string; paragraphs: string[]; bullets?: string[]; table?: { head: string[]; rows: string[][] } }[];
}

export const mentalHealth: WordReport = {
  title: "Mental health support in schools: waiting times and next steps",
  subtitle: "Children's Partnership Board, 8 December 2026",
  author: "V Laurel, Clinical Lead, Child and Adolescent Mental Health Service",
  facts: [
    ["Report of", "Clinical Lead, Child and Adolescent Mental Health Service"],
    ["Contact", "V Laurel, young.minds@example.org"],
    ["Private matter", "None"],
    ["The Board is asked to", "note the waiting times; support the order in which teams are placed; and hear from Meadow Special School in March"],
  ],
  sections: [
    {
      heading: "Summary",
      paragraphs: [
        "In September the Board heard that mental health support teams work with 38 of the city's 74 schools and colleges, and asked for waiting times by age and by kind of school. This report gives them, and says where the next two teams should go.",
        "Young people on the Youth Council have read the summary and changed eleven words of it.",
      ],
    },
    {
      heading: "How long children wait",
      paragraphs: [
        "Waiting is counted from the day somebody asks for help to the day the child first meets the person who will give it. A telephone call to say that help is coming does not stop the clock.",
        "The figures are for the first half of the autumn term. Half of the children in each row waited less than the number of weeks shown, and half waited longer.",
      ],
      table: {
        head: ["Age", "School with a team", "School without a team", "Children seen"],
        rows: [
          ["5 to 7", "2 weeks", "16 weeks", "94"],
          ["8 to 10", "2 weeks", "18 weeks", "171"],
          ["11 to 13", "3 weeks", "21 weeks", "238"],
          ["14 to 16", "4 weeks", "19 weeks", "205"],
          ["17 and 18", "6 weeks", "14 weeks", "57"],
        ],
      },
    },
    {
      heading: "What the figures do not show",
      paragraphs: [
        "Nobody is counted who did not ask. We looked for who was missing and found the following:",
      ],
      bullets: [
        "boys, who are a third of those seen, and who come later;",
        "children in the three special schools, of whom eleven were seen in the whole year;",
        "children who are taught at home, of whom four were seen;",
        "children whose parents do not read English, who come when a school has an interpreter on the first day and hardly ever otherwise.",
      ],
    },
    {
      heading: "A nurse in a special school",
      paragraphs: [
        "The community health trust and Meadow Special School have agreed that a nurse will work in the school each Wednesday from 13 January 2027. She has worked with children who do not use speech, and will use a measure of distress that is filled in by watching and not by asking.",
        "The cost of £11,800 until July is met by the trust. If it helps, we shall ask for it to be paid for in the ordinary way from September.",
      ],
    },
    {
      heading: "Where the next teams should go",
      paragraphs: [
        "Two more teams are expected in September 2027. The Board asked that special schools and colleges come first. We propose this order:",
      ],
      bullets: [
        "the three special schools and the hospital school, as one team with smaller numbers;",
        "the second college and the two schools with a sixth form in the south of the city;",
        "four primary schools that send children to the clinic most often.",
      ],
    },
    {
      heading: "Money, law and equality",
      paragraphs: [
        "The teams are paid for by a national grant which is promised until March 2029. The integrated care board has set aside enough for the two supervisors to stay for a year beyond it.",
        "There is no private information in this report. Numbers below four have been left out of the tables behind it.",
        "The equality impact assessment is the reason for the order proposed above: the children who are least likely to be seen now are disabled children and boys.",
      ],
    },
  ],
};
