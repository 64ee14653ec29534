import BriefingChain
import BriefingDiagnostics
import BriefingLoading
import TestSupport
import Testing

@testable import BriefingValidating

/// A column with contacts, in the first row of its table, which Northtown's pack shows.
struct ContactColumnCase: CustomTestStringConvertible {
  let table: TableName
  let column: ContactColumn

  static let all = TableName.allCases.flatMap { table in
    ContactColumn.all(of: table).map { ContactColumnCase(table: table, column: $0) }
  }

  var name: String { column.name }

  var testDescription: String { "\(name) of \(table.rawValue)" }

  /// Stands nowhere else in the project.
  var value: String {
    switch column.kind {
    case .phone: "01632 960999"
    case .email: "column@column.example"
    case .website: "https://column.example/"
    }
  }

  /// What is said of a value without its shape.
  var shape: Check {
    switch column.kind {
    case .phone: .invalidPhone
    case .email: .invalidEmail
    case .website: .invalidWebsite
    }
  }

  func template() throws -> String {
    let scope = try #require(
      [
        TableName.policeForces: "force", .spocContacts: "spoc",
        .returningOfficers: "returning-officer", .nationalServices: "services.helpline",
      ][table], "say where templates name this table")
    let name = column.templateName
    return "{{#\(scope)}}{{#\(name)}}{{\(name)}}{{/\(name)}}{{/\(scope)}}\n"
  }

  func project(_ value: String, isSample: Bool = true) throws -> ProjectFixture {
    var project = ProjectFixture()
    var lines = try #require(project[table.csvPath]).split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let position = lines[0].firstIndex(of: name) ?? lines[0].count
    if position == lines[0].count {
      for line in lines.indices { lines[line].append("") }
      lines[0][position] = name
    }
    lines[1][position] = value
    project[table.csvPath] = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
    project["Content/briefing.yml"] = project["Content/briefing.yml"]?
      .replacing("sample: true", with: "sample: \(isSample)")
    return project
  }

  func chain(_ value: String, isSample: Bool = true) throws -> Chain {
    let project = try project(value, isSample: isSample)
    return Chain(SourceTree(files: project.files.mapValues { Array($0.utf8) }), project.options)
  }
}
