import TestSupport

/// A small project with the repository's templates, every form, and one of everything that they show.
enum WordingProject {
  static func make(
    guidance: String = "Do not call 101 in danger: call [999](tel:999).\n\n{{> four-signs}}",
    places: [String] = [], others: Int = 0
  ) throws -> ProjectFixture {
    var project = ProjectFixture(guidance: guidance)
    try project.takeTemplatesOfTheRepository()
    project["Content/briefing.yml"]? += """

      forms: [contacts, dates, large, card, mail]
      issue: { number: 2, date: 2024-06-05 }
      site:
        url: https://packs.example/
        report-to: wrong@packs.example
        accessibility:
          { email: access@packs.example, phone: 01632 960005, answer-working-days: 1,
            prepared-on: 2024-06-05 }

      """
    let others = (0..<others).map { number in
      "E140001\(number + 10),Place \(number),,England,North,north,northtown,certain,\(number),0"
    }
    let named = places.enumerated().map { number, name in
      "E140002\(number + 10),\"\(name.replacing("\"", with: "\"\""))\",,England,North,north;south,northtown,presumed,,"
    }
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis,hex_q,hex_r
      E14000001,Northtown,,England,North,north,northtown,certain,1,1
      E14000002,Riverside,,England,North,north;south,northtown,presumed,2,1
      S14000003,Glen,,Scotland,Scotland,highland,glen,certain,10,1
      W07000004,Valley,Cwm,Wales,Wales,west,valley,certain,,
      \((others + named).joined(separator: "\n"))
      """
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,purpose,mail_subject
      helpline,Helpline,Charity,help@helpline.example,01632 960004,https://helpline.example/start,,,2024-06-01,,Someone to talk to.,
      patrols,Extra patrols,Police,patrols@police.example,,,England;Wales,general,,,,Patrols & more
      """
    project["Content/data/timetable.csv"] = """
      id,name,date,from,until,nations,elections,note,source
      register,Last day to register,2024-06-18,,23:59,,general,"Later, it is too late.",
      hustings,Hustings,2024-06-20,18:00,19:30,England,,,
      holiday,Holiday,2024-06-10,,,,,,
      """
    return project
  }
}
