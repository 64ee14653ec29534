import Foundation
import Testing

private enum Script {
  static var isThere: Bool {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    #else
      false
    #endif
  }
}

/// What a person sees on a terminal, which `script` of Linux makes.
@Suite(.runsPrograms, .enabled(if: Script.isThere)) struct TerminalTests {
  /// - Parameter variables: of the environment.
  private func show(
    _ project: Project, _ command: String, columns: Int = 80, _ variables: String = "TERM=xterm"
  ) throws -> String {
    let script =
      "stty cols \(columns); env -u NO_COLOR \(variables) '\(try BriefingProcess.binary())' \(command)"
    return try BriefingProcess(
      "/usr/bin/script", ["-qec", "\(script) --project '\(project.path)'", "/dev/null"]
    ).wait().output
  }

  @Test(arguments: [
    ("TERM=xterm", true), ("TERM=xterm NO_COLOR=", true), ("TERM=xterm NO_COLOR=1", false),
    ("TERM=dumb", false),
  ])
  func coloursFindingsWhereNobodyMinds(variables: String, isColoured: Bool) throws {
    let project = try Project.small()
    try project.replace(",England,", with: ",Englund,", in: "Content/data/police-forces.csv")
    let output = try show(project, "check", variables)
    for (word, colour) in [("error", 31), ("warning", 35), ("help", 32)] {
      let painted = "\u{1B}[1;\(colour)m\(word):\u{1B}[0m "
      #expect(output.contains(isColoured ? ": \(painted)" : ": \(word): ") || word == "help")
      #expect(output.contains(isColoured ? "\n  \(painted)" : "\n  \(word): ") || word != "help")
    }
    #expect(output.contains("\u{1B}") == isColoured)
    #expect(try !project.run("check").output.contains("\u{1B}"))
  }

  @Test(arguments: [(50, 50), (200, 72), (10, 30)])
  func printsAsWideAsTheTerminalAndNoWiderThanIsEasyToRead(columns: Int, width: Int) throws {
    let project = try Project.small()
    let lines = try show(project, "print glen", columns: columns).split(separator: "\r\n")
    let asked = try project.run("print", "glen", "--width", "\(width)").output
    #expect(lines == asked.split(separator: "\n"))
  }

  @Test(arguments: ["generate", "verify"], [(80, "] 6 of 6 packs"), (15, "K100 %")])
  func showsHowFarItHasComeAndWipesItOut(command: String, bar: (columns: Int, last: String)) throws
  {
    let project = try Project.small()
    #expect(try project.run("generate").exitCode == 0)
    let output = try show(project, command, columns: bar.columns)
    let parts = output.components(separatedBy: "\r\u{1B}[")
    #expect(parts.count > 2 && parts.dropFirst().allSatisfy { $0.hasPrefix("K") })
    #expect(parts.dropLast().last?.hasSuffix(bar.last) == true)
    #expect(try !show(project, command, "TERM=dumb").contains("6 of 6 packs"))
  }
}
