import { heading as h, paragraph as p, table, type Report } from "./report.ts";

/** December 2026: the private report on the short breaks tenders. */
export const shortBreaksAward: Report = {
  title: "Short breaks: award of contracts",
  body: "Children's Partnership Board",
  meeting: "8 December 2026",
  date: [2026, 11, 18],
  private: "Not for publication: exempt under paragraph 3 of Schedule 12A to the Local Government Act 1972",
  facts: [
    ["Report of", "Head of Commissioning"],
    ["Contact", "S Willow, Head of Commissioning, commissioning@example.org"],
    ["Others who have helped", "P Larch and G Linden, who read the tenders; two parents, who read them with names removed"],
    ["Wards affected", "All"],
    ["Private matter", "The whole report. It sets out the prices and the financial standing of the bidders, and the award has not been made."],
  ],
  summary: [
    "Four tenders were received for short breaks from August 2027. This report says how they were judged, and asks the Board to advise the council on the award.",
  ],
  recommendations: [
    "advise that the overnight lot be awarded to Lanternhouse Care at £398 a night;",
    "advise that two of the three lots for support in the home be awarded to Quayside Respite and the third to Sundial Families;",
    "note that nothing may be said of the award until the standstill period has ended.",
  ],
  blocks: [
    h("How the tenders were judged"),
    p("Quality counted for 60 marks in a hundred and price for 40, as the Board advised in September. Two parents marked the answers on how a child's first visit would go, without knowing who had written them."),
    table("Marks and prices", ["Bidder", "Overnight: marks", "Overnight: price a night", "At home: marks", "At home: price an hour"], [
      ["Lanternhouse Care", "86", "£398", "no bid", "no bid"],
      ["Quayside Respite", "71", "£437", "81", "£28.90"],
      ["Sundial Families", "no bid", "no bid", "78", "£27.45"],
      ["Bellwether Support", "58", "£389", "63", "£26.80"],
    ]),
    p("Bellwether Support offered the lowest prices and could not show how it would staff them. Its accounts show a loss in each of the last two years, and its bank has not renewed its overdraft."),
    p("Quayside Respite's price for the overnight lot is above the ceiling of £412. It has told officers that it will close its present unit whether or not it is awarded anything, so that 23 children will change their overnight home in August 2027 in any case."),
    h("What it would cost"),
    p("At the prices recommended, 2,780 nights and 61,000 hours can be bought within the budget of £2,860,000, which leaves £34,000 for the first year's visits. That is 120 nights fewer than now and 4,000 hours more."),
    h("Moving children who know their present unit"),
    p("Lanternhouse Care has offered three introductory visits for each child without charge, and has asked to employ six of the present night staff by name. Parents would be told in the week after the standstill period, in person and by someone whom they know."),
    h("Law"),
    p("The contracts are above the threshold, so the standstill period of eight working days applies. A bidder who is not successful must be told why. The duty to have sufficient short breaks continues throughout."),
  ],
};
