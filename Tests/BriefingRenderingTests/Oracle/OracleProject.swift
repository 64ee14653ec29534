import Mustache
import TestSupport

/// The small project with the templates of the real one, dates and all forms. No value holds
/// a character that a style sheet, an address or a content line would escape: there swift-mustache
/// knows only HTML's escapes, and differs by design.
enum OracleProject {
  static func make() throws -> ProjectFixture {
    var project = ProjectFixture(guidance: "Read **this**, {{constituency.name}}.")
    try project.takeTemplatesOfTheRepository()
    project["Content/briefing.yml"]? += """

      issue:
        number: 3
        date: 2024-06-08
      forms: [contacts, dates, card, mail]
      """
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
      E14000001,Northtown,,England,North,north,northtown,certain
      E14000002,Riverside,,England,North,north;south,northtown,presumed
      S14000003,Glen,,Scotland,Scotland,highland,glen,certain
      W07000004,Valley,Cwm,Wales,Wales,west,valley,certain
      """
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,elections,checked_on,source,purpose,mail_subject
      helpline,Helpline,Charity,help@helpline.example,01632 960004,https://helpline.example/start,,,2024-06-01,,Someone to talk to.,
      patrols,Extra patrols,Police,patrols@police.example,,,England;Wales,general,,,,Patrols
      senedd-desk,Senedd desk,Senedd,desk@senedd.example,,,,senedd,,,,Desk
      """
    project["Content/data/timetable.csv"] = """
      id,name,date,from,until,nations,elections,note,source
      register,Last day to register,2024-06-18,,23:59,,general,Later is too late.,
      hustings,Hustings,2024-06-20,18:00,19:30,England,,,
      holiday,Holiday,2024-06-10,,,,,,
      senedd,First day of the Senedd,2024-06-11,,,,senedd,,
      """
    return project
  }

  /// The partials of the pages, as swift-mustache wants them.
  static func partials() throws -> MustacheLibrary {
    let (prefix, ending) = ("Templates/partials/", ".html")
    let markdown = try markdown(isPage: true)
    let files = try make().files.filter { $0.key.hasPrefix(prefix) && $0.key.hasSuffix(ending) }
    return MustacheLibrary(
      templates: Dictionary(
        uniqueKeysWithValues: try files.map { path, text in
          (
            String(path.dropFirst(prefix.count).dropLast(ending.count)),
            try MustacheTemplate(string: markdown.expanded(text))
          )
        }))
  }

  /// What the templates say.
  static func markdown(isPage: Bool) throws -> OracleMarkdown {
    OracleMarkdown(try make()["Templates/phrases/en.yml"] ?? "", isPage: isPage)
  }
}
