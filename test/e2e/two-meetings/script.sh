# The life of two meetings, as a script would do it. $Q is the command with its workspace.
$Q init --council "Example City Council"
$Q body add "Children's Partnership Board" --slug cpb --quorum 6 --numbering municipal-year --officer "A Officer" --phone "0100 000 0000" --signatory "Director for Legal and Governance" --day tuesday --time 16:00 --venue "To be held remotely via Zoom"
printf '%s\n' 'name,post,organisation,office' 'Cllr One,Portfolio Holder,Council,chair' 'Cllr Two,Executive Assistant,Council,vice-chair' 'Three,Director of Education,Council,' 'Four,Headteacher,Hill School,' 'Five,Superintendent,Police,' 'Six,Director,NHS,' 'Seven,Manager,Voluntary Sector,' | $Q member import --body cpb -
$Q dates set --body cpb 2022-06-28 2022-09-27 2022-12-06 2023-03-28
$Q plan add "Learning support pathway" --body cpb --meeting 2022-06-28 --kind presentation --presenter "P One, Head"
$Q plan add "Transformation programme update" --body cpb --meeting 2022-09-27 --kind presentation --presenter "P Two, Head of Commissioning"
$Q plan add "Inspection of services" --body cpb --meeting 2022-09-27 --kind report --presenter "Director"
$Q agenda build --body cpb --meeting 2022-06-28 && $Q agenda publish --body cpb --meeting 2022-06-28 --on 2022-06-17
$Q attendance set --body cpb --meeting 2022-06-28 --present "Cllr One,Cllr Two,Three,Four,Seven" --present "Six" --apologies "Five=on leave" --in-attendance "P One, Head" --started 16:05 --ended 17:51
$Q minutes edit --body cpb --meeting 2022-06-28 --file june.txt
$Q minutes show --body cpb --meeting 2022-06-28 --json > minutes.json
$Q agenda build --body cpb --meeting 2022-09-27
$Q agenda show --body cpb --meeting 2022-09-27 --json > agenda.json
$Q agenda attach --body cpb --meeting 2022-09-27 --item "Transformation programme update" slides-7-pages.pdf
$Q agenda attach --body cpb --meeting 2022-09-27 --item "Inspection of services" report-4-pages.pdf
$Q agenda publish --body cpb --meeting 2022-09-27 --on 2022-09-16
$Q generate pack --body cpb --meeting 2022-09-27 --format pdf,html --out out
$Q minutes confirm --body cpb --meeting 2022-06-28 --at 2022-09-27
$Q generate minutes --body cpb --meeting 2022-06-28 --format pdf,html,md,txt --out out
$Q next --today 2022-10-01 --json > next.json
$Q notice 2022-09-27 --days 5 --json > notice.json
