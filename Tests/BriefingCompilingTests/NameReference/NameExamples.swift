import TestSupport

@testable import BriefingCompiling

/// What a pack shows for each of its names: a template that holds them all, and its page read.
enum NameExamples {
  /// The pack `valley` has a value for every name.
  static func project(showing names: Schema) -> ProjectFixture {
    var project = ProjectFixture()
    project["Templates/pack.html"] = template(names, prefix: "", path: "")
    project["Content/briefing.yml"]? += """

      issue:
        number: 2
        date: 2024-06-08
      site:
        url: https://packs.example/
        report-to: wrong@packs.example
        accessibility:
          email: access@packs.example
          phone: 01632 960005
          answer-working-days: 5
          prepared-on: 2024-06-08
      """
    project["Templates/accessibility.html"] = "Statement"
    project["Content/data/constituencies.csv"] = """
      code,name,name_cy,nation,region,forces,returning_officer,returning_officer_basis
      W07000004,Valley,Cwm,Wales,Wales,coast;west,valley,certain
      """
    project["Content/data/police-forces.csv"] = """
      id,name,name_cy,nation,website
      coast,Coast Police,Heddlu Arfordir,Wales,https://coast.police.example/
      west,West Police,,Wales,https://west.police.example/
      """
    project["Content/data/spoc-contacts.csv"] = """
      force,role,name,phone,email,hours,checked_on,source
      coast,Safety officer,Sam Ple,01632 960001 ext 4,spoc@coast.police.example,9am to 5pm,2024-06-01,letter
      """
    project["Content/data/returning-officers.csv"] = """
      id,authority,title,email,phone,website,checked_on,source
      valley,Valley Council,Acting Returning Officer,ro@valley.example,01632 960003 ext 5,https://valley.example/,2024-06-02,website
      """
    project["Content/data/national-services.csv"] = """
      id,name,provider,email,phone,website,nations,checked_on,source,purpose,mail_subject
      helpline,Helpline,Charity,help@helpline.example,01632 960004 ext 6,https://helpline.example/,,2024-06-03,,Somebody to talk to.,Call me
      """
    project["Content/data/timetable.csv"] = """
      id,name,date,from,until,nations,elections,note
      registration,Register to vote,2024-06-01,09:00,17:00,,,By post or online.
      """
    return project
  }

  private static func template(_ schema: Schema, prefix: String, path: String) -> String {
    schema.fields.map { field in
      let name = prefix + field.name
      switch field.kind {
      case .text(.code, _), .flag, .guidance: return ""
      case .text(_, .always): return line(path + name, "{{\(name)}}")
      case .text: return line(path + name, "{{#\(name)}}{{\(name)}}{{/\(name)}}")
      case .record(let inner): return template(inner, prefix: name + ".", path: path)
      case .list(let inner, _, let joined):
        let all = joined.map { line("\(path)\(name).\($0)", "{{\(name).\($0)}}") } ?? ""
        let each = template(inner, prefix: "", path: path + name + "/")
        return all + "{{#\(name)}}\n\(each){{/\(name)}}\n"
      }
    }.joined()
  }

  private static func line(_ path: String, _ tag: String) -> String { "<p>\(path)=\(tag)</p>\n" }

  /// The first value of each name, by its path.
  static func read(_ page: String) -> [String: String] {
    let values = page.matches(of: /<p>(.*?)=(.+)<\/p>/).map { (String($0.1), String($0.2)) }
    return Dictionary(values, uniquingKeysWith: { first, _ in first })
  }
}
