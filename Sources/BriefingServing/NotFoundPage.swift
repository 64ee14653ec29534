/// The page for an address that names nothing, when the output folder brings no `404.html`.
enum NotFoundPage {
  static let html = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Page not found</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 1.125rem/1.5 sans-serif; max-width: 38rem; margin: 3rem auto; padding: 0 1rem; }
    </style>
    </head>
    <body>
    <main>
    <h1>Page not found</h1>
    <p>There is nothing at this address. Check it for a typing mistake, or
    <a href="/">start from the first page</a>.</p>
    </main>
    </body>
    </html>

    """
}
