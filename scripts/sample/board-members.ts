import type { MemberInput } from "../../src/usecases/members.ts";

const COUNCIL = "Example City Council";

/** The twenty-four members of the Children's Partnership Board in May 2026. All of them are made up. */
export const boardMembers: MemberInput[] = [
  { name: "Cllr A Fern", post: "Portfolio Holder for Children, Families and Schools", organisation: COUNCIL, office: "chair", from: "2024-05-21" },
  { name: "Cllr B Rowan", post: "Executive Assistant for Schools and Skills", organisation: COUNCIL, from: "2025-05-20" },
  { name: "M Hawthorn", post: "Corporate Director for People", organisation: COUNCIL },
  { name: "C Hazel", post: "Director of Children's Social Care", organisation: COUNCIL },
  { name: "P Larch", post: "Director of Education", organisation: COUNCIL },
  { name: "S Willow", post: "Head of Commissioning", organisation: COUNCIL },
  { name: "G Linden", post: "Consultant in Public Health", organisation: COUNCIL },
  { name: "J Holly", post: "Participation and Youth Voice Lead", organisation: COUNCIL },
  { name: "R Maple", post: "Head of Youth Justice", organisation: COUNCIL },
  { name: "T Juniper", post: "Virtual School Head", organisation: COUNCIL },
  { name: "F Oak", post: "Director of Children's Nursing", organisation: "Example Community Health Trust" },
  { name: "D Cedar", post: "Head of Children's Commissioning", organisation: "Example Integrated Care Board" },
  { name: "V Laurel", post: "Clinical Lead, Child and Adolescent Mental Health Service", organisation: "Example Mental Health Trust" },
  { name: "Supt K Alder", post: "Superintendent", organisation: "Example Police" },
  { name: "N Ash", post: "Headteacher, Acorn Primary School", organisation: "Example Schools' Forum", seat: "Primary Schools' representative", from: "2025-09-01", to: "2028-08-31" },
  { name: "O Poplar", post: "Headteacher, South Academy", organisation: "Example Schools' Forum", seat: "Secondary Schools' representative", from: "2023-09-01" },
  { name: "H Yew", post: "Headteacher, Meadow Special School", organisation: "Example Schools' Forum", seat: "Special Schools' representative", from: "2024-09-01", to: "2027-08-31" },
  { name: "W Bracken", post: "Assistant Principal", organisation: "Example City College", seat: "Further Education representative" },
  { name: "I Heather", post: "Chair of Governors, Acorn Primary School", organisation: "Example Governors' Association", seat: "Governors' representative" },
  { name: "L Birch", post: "Manager", organisation: "Example Careers Hub", class: "co-opted" },
  { name: "A Sorrel", post: "Chief Officer", organisation: "Example Voluntary Action", seat: "Voluntary sector representative", class: "co-opted" },
  { name: "Y Clover", post: "Chair", organisation: "Parent Carer Forum", class: "co-opted", from: "2026-05-19" },
  { name: "Z Bramble", post: "Member", organisation: "Example Youth Council", seat: "Young people's representative", class: "co-opted", from: "2026-05-19", to: "2027-05-18" },
  { name: "U Teasel", post: "Independent Scrutineer", organisation: "Example Safeguarding Children Partnership", class: "observer" },
];
