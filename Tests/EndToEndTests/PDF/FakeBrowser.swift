import Foundation
import TestSupport

/// A shell script in the place of the browser, and a folder for temporary files that shows what a run
/// leaves there.
struct FakeBrowser {
  let folder: TemporaryFolder

  /// Speaks as much of the DevTools protocol as is asked for. A script runs for each page that is to be
  /// printed; it can use `$pdf`, the file to write, and `$page`, the page to print.
  private static let preamble = #"""
    #!/bin/bash
    answer() { printf '{"id":1%s}\0' "$1" >&4; }
    while IFS= read -r -d '' command <&3; do
      case $command in
        *'"Page.navigate"'*)
          command=${command//\\/}
          page=${command#*file://}
          page=${page%%'"'*}
          pdf=${page%.html}.pdf
          answer ',"result":{"frameId":"F"}'
          printf '{"method":"Page.loadEventFired","params":{}}\0' >&4
          ;;
        *'"Page.printToPDF"'*)
          rm -f "$pdf"
          print "$@"
          if [ -f "$pdf" ]; then
            answer ",\"result\":{\"data\":\"$(base64 "$pdf" | tr -d '\n')\"}"
          else
            answer ',"error":{"code":-32000,"message":"Printing failed"}'
          fi
          ;;
        *) answer ',"result":{"targetId":"T","sessionId":"S"}' ;;
      esac
    done

    """#

  /// A "PDF" that holds the page as it was given to the browser.
  static let printing = #"{ echo "%PDF-1.4"; cat "$page"; echo "%%EOF"; } > "$pdf""#

  init(_ script: String) throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("temporary")
    let function = "print() {\n\(script)\n}\n"
    try folder.write(
      Self.preamble.replacing("#!/bin/bash\n", with: "#!/bin/bash\n" + function), to: "browser")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder("browser"))
  }

  /// Starts `briefing pdf` with it.
  func start(_ project: Project, _ options: String...) throws -> BriefingProcess {
    try BriefingProcess.withTemporaryFiles(
      in: folder("temporary"),
      ["pdf", "--project", project.path, "--browser", folder("browser")] + options)
  }

  /// Puts the files into `project/PDF`.
  func print(_ project: Project, _ options: String...) throws -> BriefingProcess.Outcome {
    try BriefingProcess.withTemporaryFiles(
      in: folder("temporary"),
      ["pdf", "--project", project.path, "--browser", folder("browser")]
        + ["--to", project.folder("project/PDF")] + options
    ).wait()
  }

  /// What the run has left among the temporary files.
  var left: [String] { get throws { try folder.names("temporary") } }
}

extension BriefingProcess {
  static func withTemporaryFiles(
    in folder: String, _ arguments: [String]
  ) throws -> BriefingProcess {
    try BriefingProcess(
      "/bin/sh",
      ["-c", #"TMPDIR=$1; export TMPDIR; shift; exec "$0" "$@""#, binary(), folder] + arguments)
  }
}

extension Project {
  /// What stands in the folder of the PDFs.
  var pdfs: [String] {
    get throws { folder.exists("project/PDF") ? try folder.names("project/PDF") : [] }
  }
}
