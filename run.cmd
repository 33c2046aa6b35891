@echo off
rem SPDX-License-Identifier: LGPL-3.0-or-later
rem NOT YET RUN ON WINDOWS: written with care beside the script for Linux (run), which is tested.
rem
rem Sets up whatever is missing, then starts Companion.
rem
rem   run                the window
rem   run WORD...        any other word of the program: run check, run tour --shots out, run --help
rem   run test [ARG...]  lint, types and tests; the arguments go to pytest
rem   run soak [ARG...]  the long tests
rem   run bench [ARG...] the measurements
rem
rem Nothing is said when nothing is to be done. Messages go to standard error.
setlocal EnableExtensions DisableDelayedExpansion

set "here=%~dp0"
set "venv=%here%.venv"
set "python=%venv%\Scripts\python.exe"
set "run_lock=%here%requirements.lock"
set "dev_lock=%here%requirements-dev.lock"

rem The arguments after the first word, as they were typed.
set "rest="
for /f "tokens=1,*" %%a in ("%*") do set "rest=%%b"

if /i "%~1"=="test" goto test
if /i "%~1"=="soak" goto module
if /i "%~1"=="bench" goto module

call :set_up_run
if errorlevel 1 exit /b 1
rem -P: a folder called companion where the person stands is not the program.
set "PYTHONPATH=%here%"
"%python%" -P -m companion %*
exit /b %errorlevel%

:module
call :set_up_dev
if errorlevel 1 exit /b 1
cd /d "%here%"
"%python%" -m tests.%~1 %rest%
exit /b %errorlevel%

:test
call :set_up_dev
if errorlevel 1 exit /b 1
cd /d "%here%"
if not defined QT_QPA_PLATFORM set "QT_QPA_PLATFORM=offscreen"
set "failed=0"
"%python%" -m ruff check --no-cache . || set "failed=1"
"%python%" -m ruff format --check --no-cache . || set "failed=1"
"%python%" -m mypy --platform linux || set "failed=1"
"%python%" -m mypy --platform win32 || set "failed=1"
"%python%" -m pytest --numprocesses auto --dist loadfile %rest% || set "failed=1"
exit /b %failed%

rem --- The set-up: each label ends with 0 when all is there, and with 1 after it has said why not -------------------

:set_up_run
call :ready run "%run_lock%"
if not errorlevel 1 exit /b 0
call :find_python
if errorlevel 1 exit /b 1
>&2 echo Making a virtual environment in %venv%.
if exist "%venv%" rmdir /s /q "%venv%"
if exist "%venv%" (
    >&2 echo The folder %venv% is in use: close Companion, then run it again.
    exit /b 1
)
%found% -m venv "%venv%"
if errorlevel 1 (
    >&2 echo The virtual environment could not be made: see above. Free about 1 GB if the disk is full, then run it again.
    exit /b 1
)
call :install "%run_lock%"
if errorlevel 1 exit /b 1
call :finished run "%run_lock%"
exit /b %errorlevel%

:set_up_dev
call :set_up_run
if errorlevel 1 exit /b 1
call :ready dev "%dev_lock%"
if not errorlevel 1 exit /b 0
call :install "%dev_lock%"
if errorlevel 1 exit /b 1
call :finished run "%run_lock%"
if errorlevel 1 exit /b 1
call :finished dev "%dev_lock%"
exit /b %errorlevel%

rem ready NAME LOCK: is the copy of the lock that a finished set-up leaves, written last, still the lock?
:ready
if not exist "%python%" exit /b 1
"%python%" -c "" >nul 2>&1 || exit /b 1
if not exist "%venv%\made-from-%~1" exit /b 1
fc /b "%~2" "%venv%\made-from-%~1" >nul 2>&1
exit /b %errorlevel%

:finished
copy /y /b "%~2" "%venv%\made-from-%~1" >nul
if errorlevel 1 (
    >&2 echo The disk is full: free some space, then run it again.
    exit /b 1
)
exit /b 0

rem The packages are fetched first, so that without a network whatever worked before goes on working. From the first
rem change to the last the environment counts as unfinished, and an unfinished one is made anew.
:install
>&2 echo Fetching the packages that %~nx1 names.
"%python%" -m pip download --quiet --no-input --disable-pip-version-check --retries 3 --require-hashes --no-deps --only-binary :all: --dest "%venv%\fetched" --requirement "%~1"
if errorlevel 1 goto not_installed
del /q "%venv%\made-from-*" 2>nul
"%python%" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes --no-deps --only-binary :all: --no-index --find-links "%venv%\fetched" --requirement "%~1"
if errorlevel 1 goto not_installed
rmdir /s /q "%venv%\fetched"
exit /b 0

:not_installed
>&2 echo The packages could not be installed: the reason is above.
>&2 echo No connection: check the network. Disk full: free about 1 GB. Hashes that do not match: tell whoever looks
>&2 echo after the program. Then run it again.
exit /b 1

rem The newest Python that PySide6 has packages for is 3.14. "py" is the launcher of the Python installer.
:find_python
for %%p in ("py -3.14" "py -3.13" "py -3.12" "py -3.11" "python" "python3") do (
    %%~p -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))" >nul 2>&1 && (
        set "found=%%~p"
        exit /b 0
    )
)
>&2 echo Companion needs Python 3.11, 3.12, 3.13 or 3.14, and none was found. Install it, then run it again.
exit /b 1
