<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AfterwardsPage</name>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Is this right? Press a hold to correct it. Then press Enter.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AllowRow</name>
        <message>
            <source>Allow this move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Has a physiotherapist said that you may do this?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed by the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, allow it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AnswersPage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You answered on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a physiotherapist or other staff: these moves are left out because of the answers above. Allow one here if it suits this patient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Areas</name>
        <message>
            <source>Front of hip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Buttock</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Low back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side of hip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back of thigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inner thigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front of thigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tummy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>front of hip, front of leg, hip flexor, groin, psoas, hip crease, tight hip, stiff hip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bottom, bum, buttock, backside, behind, seat, rear, rump, butt, glutes, back of hip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>low back, lower back, lumbar, spine, backache, back pain, sore back, stiff back, waist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>side of hip, outside of hip, outer hip, hip bone, abductors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back of thigh, back of leg, hamstring, hamstrings, back of knee, upper leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>inner thigh, inside of leg, inside leg, groin, adductors, upper leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>front of thigh, front of leg, quads, quadriceps, upper leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tummy, stomach, belly, abs, core, middle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>calf, calves, back of leg, lower leg, ankle</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ArrivingCard</name>
        <message>
            <source>Draft: not yet reviewed by a physiotherapist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed by {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture: {move}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Backups</name>
        <message>
            <source>{day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All sessions would be as they are now.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n session(s) not in this backup would be gone: {sessions}.</source>
            <translation>
                <numerusform>%n session not in this backup would be gone: {sessions}.</numerusform>
                <numerusform>%n sessions not in this backup would be gone: {sessions}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) would come back: {sessions}.</source>
            <translation>
                <numerusform>%n session would come back: {sessions}.</numerusform>
                <numerusform>%n sessions would come back: {sessions}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) would lose later changes: {sessions}.</source>
            <translation>
                <numerusform>%n session would lose later changes: {sessions}.</numerusform>
                <numerusform>%n sessions would lose later changes: {sessions}.</numerusform>
            </translation>
        </message>
        <message>
            <source>The diary is as it was on {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was before is kept as a backup, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The damaged file is kept. Please tell your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is too full to go back to a backup. The diary is as it was. Please make some room on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It was not possible to go back to this backup. The diary is as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A backup was made and checked: {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is too full for a backup. Your diary is saved. Please make some room on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A backup could not be made. Your diary is saved. Staff: look at the folder 'backups'.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>There is a good backup of {when}. It has {sessions}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last one began on {when}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is deleted.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n session(s) in the backup.</source>
            <translation>
                <numerusform>%n session in the backup.</numerusform>
                <numerusform>%n sessions in the backup.</numerusform>
            </translation>
        </message>
        <message>
            <source>The diary that is there cannot be read; it will be set aside, not deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup was made, because the disk is full: {file}. Choose another disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup was made, because it may not be written there: {file}. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup was made, because it could not be written: {file}. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer version of this program made {file}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot be read: {file}. Nothing was changed. Check the name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no backup of the diary here, or it is damaged: {file}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whatever was done after that is not in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As far as we can tell, it has every session.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Not in it: %n session(s), {sessions}.</source>
            <translation>
                <numerusform>Not in it: %n session, {sessions}.</numerusform>
                <numerusform>Not in it: %n sessions, {sessions}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{some}; and %n more</source>
            <translation>
                <numerusform>{some}; and %n more</numerusform>
                <numerusform>{some}; and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <source>Make a backup now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to this backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup yet. One is made by itself after each session.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This backup cannot be read. Your diary is as it was. Choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup of {when}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rested days and settings go back, too. The diary of now is kept as a backup first, so that you can return to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the settings (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A backup is a locked copy of your diary on this laptop. One is made after each session. The newest ten are kept, and some older ones. If the laptop is lost, the backups are lost, too.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BeforeCard</name>
        <message>
            <source>Before you start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A few short questions, so that you are shown moves that suit you. It takes about a minute. Your answers stay on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer the questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>{whole} of {asked}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count}, {part} in part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} {count}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}, today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This hurt</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CalendarFlow</name>
        <message>
            <source>Print this week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week is on its way to the printer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week is saved as a PDF file. Whoever has the file can read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week could not be printed. Look at the printer, or choose another folder.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CalendarPage</name>
        <message>
            <source>The month is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no sessions in this week.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your sessions will be shown here. Start one from Today, or open a day to add one.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardModel</name>
        <message>
            <source>Favourite</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardPanel</name>
        <message>
            <source>Text of the card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Card before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The card before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next card</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CardText</name>
        <message>
            <source>Card {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How sure are we?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where this comes from</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft: not yet reviewed by a physiotherapist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed by {name}, {date}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClinicCard</name>
        <message>
            <source>Keep its telephone number near this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Telephone: {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClockColumn</name>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>press Enter</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>second(s)</source>
            <translation>
                <numerusform>second</numerusform>
                <numerusform>seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Correcting</name>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: rested because of pain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: not a day of rest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Brought back: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This day is yet to come. A session can be added once it is done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no routine that could be added. Please tell your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please say again what was held and what hurt: this is another routine.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {what}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added: {what}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Corrections</name>
        <message>
            <source>{time} ({place})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Added by hand on {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, {time}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n hold(s) corrected</source>
            <translation>
                <numerusform>%n hold corrected</numerusform>
                <numerusform>%n holds corrected</numerusform>
            </translation>
        </message>
        <message>
            <source>note changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'Did anything hurt?' {new}, was {old}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deleted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>brought back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}, {side} hold {number}: {new}, was {old}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}, hold {number}: {new}, was {old}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>began {new}, was {old}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>took {new}, was {old}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This time has not come yet. Choose one that is over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {day} the clocks were put forward, and {time} was left out: they showed {instead} instead. Choose another time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On {day} the clocks were put back, so {time} came twice. Which one was it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before the clocks went back ({offset})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After the clocks went back ({offset})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have another session at this time: {day}, {time}, {name}. Change the time, or save both.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>less than a minute</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>{month} {year}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Day</name>
        <message>
            <source>Good morning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good afternoon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Good evening</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your first session. Take your time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Last time: {day}, {time}. {holds}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DayDetail</name>
        <message>
            <source>This day is yet to come.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You rested because of pain. This does not count as missed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No session on this day.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rested because of pain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a session that was done without the timer (N)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted: {time}  {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bring back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DayMark</name>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Planned</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Doctor</name>
        <message>
            <source>good</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>FAULT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Python and Qt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>display</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a window can be opened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no display here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>time zone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fonts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stretches} stretches, {routines} routines, {faults} faults</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stretches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{free} MB free</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>disk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in use by the open window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>none yet; it will be made in {folder}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>opens, and is whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no sound device; the program is silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>can be kept on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>goes off as the system says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>screen</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DoseFields</name>
        <message>
            <source>Seconds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seconds of a hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Times</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}, less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}, more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what} ({ends})</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EditorBar</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it as it was (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save (Ctrl and S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on with it (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave without saving</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave without saving?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EditorForm</name>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo (Ctrl and Z)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do it again (Ctrl and Y)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose from all moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EmptyPlanCard</name>
        <message>
            <source>Other routines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please call the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With your answers, none of the moves of this routine is left. Please call {clinic}: they will find moves that suit you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your stretches for today will be here, but no routine could be read. Please give this laptop back to the clinic. What you did before is safe.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>there is no such file or folder; check the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no content in this folder; its files have to end in .yaml</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a folder or a device; content is a plain text file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this cannot be read ({reason}); check that it is there and who may read it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the file is too big; keep it under {most} kB</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the file is empty; begin with the line 'schema: 1'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is not UTF-8 text; save the file again as UTF-8</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>schema {value} is for a newer program; update the program, or write schema {ours}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not a version of the schema; write {ours}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is a tab; write spaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is a character that cannot be seen ({character}); delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this line or the one above it is not written as YAML ({problem}); check the spaces at its start, the dashes, the colons, and put a text that holds ': ' or begins with a sign like [ or &amp; in quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a second document begins here; put it into a file of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a value is borrowed from elsewhere with *; write the value itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is a tag; write the value without it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lists and fields are nested too deep; no field needs this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list or fields stand where the name of a field has to be; write a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this text goes on in the next line; write '&gt;-' before it and indent its lines, or move the next line's dash under the others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is here a second time, the first is on line {first}; keep one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this field is missing; add it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not a field here; write one of: {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fields have to stand here; write them as 'name: value'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a list has to stand here; write each item on a line that begins with '- '</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is not a text; write a text, in quotes if it looks like a number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not a number; write seconds as a number without quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not a whole number; write one such as 3, without quotes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is neither true nor false; write true or false</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not a day; write year, month and day like 2026-11-23</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lowest and the highest number have to stand here; write them like [10, 60]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is not known here; write one of: {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is in the list twice; keep one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text is empty; write it, or delete the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list is empty; write at least one item</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text has {length} letters and signs; use at most {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list has {length} items; keep at most {most}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is shorter than {lowest} seconds; write a number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is longer than {highest} seconds; write a number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is less than {lowest}; write a whole number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{value} is more than {highest}; write a whole number from {lowest} to {highest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the lowest number {lowest} is above the highest {highest}; write the lowest first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' cannot be an id; use small letters a to z, numbers and single dashes, at most 60 signs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the id '{value}' differs from the file's name '{file}'; make both the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the id '{value}' already belongs to {other}; choose another id and file name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no stretch '{value}'; write an id such as: {nearest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the stretch '{value}' cannot be used because its file has faults; mend that file first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no routine '{value}'; write an id such as: {nearest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is the file's own id; name another one, or delete the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' would be wrong on the other side; write a pair like [right|left], its first word for when the RIGHT side is worked, or use another word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a bracket or bar is left over; write sides as a pair like [right|left]</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is the same for both sides; leave the side out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a set needs both; write set_of (how many) and set_rest (seconds of rest)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the sides cannot take turns in a move for both at once; write false, or 'sides: each'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this stretch works both sides at once; delete the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {side} side is worked but has no dose; add it, or leave that side out of 'sides'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the {side} side has a dose but is not worked; delete it, or add that side to 'sides'</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no file '{value}.yaml' that this would translate; check the file's name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a translation holds only texts that its original has; delete this field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list has {here} items and the original {there}; write one for each</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text has {here} pairs of sides and the original {there}; keep each pair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' cannot be a telephone number; write digits, spaces and the signs + ( ) -, at most {most} in all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' is no code of a language; write one such as en, de or pt_BR</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{value}' cannot be a picture; write the name alone of a file beside this one that ends in {allowed}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no picture '{value}' beside this file; put it there, or delete the field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stop is {stop} and fine is {fine}; write a number for stop that is above that for fine</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>No kneeling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Favourites</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to 2 minutes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %n move(s)</source>
            <translation>
                <numerusform>Show %n move</numerusform>
                <numerusform>Show %n moves</numerusform>
            </translation>
        </message>
        <message>
            <source>Floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Chair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Part of the body:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I only have:</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Fold</name>
        <message>
            <source>Shown. Press to hide it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press to show it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ForYou</name>
        <message>
            <source>Your answers rule this move out. Ask your clinic before you do it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask your clinic first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows what you answered, and what your clinic allows</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Guidance</name>
        <message>
            <source>Stop now, and do not start again today, if you have any of these:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>chest pain, or you are badly out of breath: call {emergency} now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sharp, shooting or electric pain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pain, tingling or numbness that moves down your leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a pinch deep in your groin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>you feel dizzy or faint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A mild pull in the muscle is fine. So are muscles that feel a bit stiff or sore for a day or two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How much pain is fine? From 0 (no pain) to 10 (the worst you can imagine):</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to {fine}: fine, if it settles within {minutes} minutes after you stop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{score}: ease off. Go softer, hold for less time, or do fewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From {lowest} to {highest}: ease off. Go softer, hold for less time, or do fewer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stop} or more: stop that move for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{stop}: stop that move for today.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pull of a stretch does not count as pain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who} ({number})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>your clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{clinic}, {telephone}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call {clinic}.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Not clearly better after %n week(s)? Come in, and let us look.</source>
            <translation>
                <numerusform>Not clearly better after %n week? Come in, and let us look.</numerusform>
                <numerusform>Not clearly better after %n weeks? Come in, and let us look.</numerusform>
            </translation>
        </message>
        <message>
            <source>Get emergency help now: call {emergency} or go to A&amp;E</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get help today: call your GP or {urgent}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See your physiotherapist or GP soon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You feel numb, or have pins and needles, around your genitals, your bottom or your inner thighs. Or you cannot feel the toilet paper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You cannot pee, or it is hard to start or stop, or you leak, or you cannot feel it. Or you lose control of your bowels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have lost feeling during sex, or have new trouble getting an erection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have pain, weakness, numbness or tingling in both legs. Or one leg is quickly getting weaker, or your foot drops or trips you.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have bad back pain after a crash, a big fall or a hard blow. A small fall counts if you have weak bones (osteoporosis) or take steroids.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have chest pain with the back pain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have a sudden tearing pain in your back or tummy and feel faint.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have a fever or the shivers, or you feel very ill.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You lost weight without trying. Or you have or had cancer, and this pain is new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pain does not ease with rest, is much worse at night, or keeps you awake.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have a lump or swelling, or your back has changed shape.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pain is high up between your shoulder blades, or gets worse when you cough, sneeze or poo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your body is weak against infection, you had a serious infection lately, or you inject drugs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One calf is hot, red, swollen and sore.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are pregnant and the back pain is new: call your midwife or GP first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have new pain, pins and needles or weakness down one leg, mostly below the knee, and it has not gone after a week.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is your first back pain ever, and you are over 50 or under 20.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For months you have been stiff for more than 30 minutes each morning, and moving makes it better.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pain stops you from doing daily things, or you are worried.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HeadCard</name>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Such as: My mornings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Days a week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 day more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HeldParts</name>
        <message>
            <source>You pressed 'This hurts' here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HelpPage</name>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This program cannot tell what is wrong. When in doubt, call.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My answers to the start questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See what you answered, what is left out because of it, or answer again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space, or a click on the picture: pause and go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right and left arrow: skip, and back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter: I am ready.  R: repeat this side.  Plus: 10 seconds more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>H: this hurts.  Esc: end.  M: sound on and off.  F11: full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up and down arrow: louder and softer. Ctrl with plus or minus: larger or smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt with 1 to 6: the screens on the left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Library: Ctrl with F: search.  Arrow keys and Enter: open a move.  F: favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A move: P: play and pause.  S: other side.  F: favourite.  Alt with H: hold now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A routine that is changed: Alt with up or down: move.  Del: remove.  Ctrl with Z or Y.  Ctrl with S</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start questions: Y and N.  Esc: back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar: arrow keys and Enter open a day.  N: add a session.  Del: delete it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar: Ctrl with Z or Y: undo, do again.  M: month.  T: this week.  Ctrl with P: print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The keys</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HipBackCycle</name>
        <message>
            <source>Walk around the circle once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One step on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Step {number} of {all}. {sentence}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Long sitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stiff hips</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Busy back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sore back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You sit for long. The front of your hips stays folded, and may get tight.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then your hips may move less when you walk and bend.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your low back may move more, to make up for it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your back may get sore. You move less and sit more, and it starts again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Here a stretch may help: your hips move more freely, and your back has less to make up for.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoldPill</name>
        <message>
            <source>Press to correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{seconds} s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} hold {number}: {held}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HurtQuestion</name>
        <message>
            <source>Nothing hurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}: this hurt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Did anything hurt?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pull of a stretch does not count as pain. You need not answer.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysRow</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Left arrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Right arrow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat this side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 s</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>10 seconds more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I'm ready</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LearnPage</name>
        <message>
            <source>Learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All cards</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n short cards, a minute each</source>
            <translation>
                <numerusform>%n short card, a minute</numerusform>
                <numerusform>%n short cards, a minute each</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no cards yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>kneeling, on one knee, lunge, floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kneeling, all fours, on my knees, floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lying down, face up, in bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lying down, face down, on my tummy, in bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>lying down, in bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>seated, sit down, at my desk, on a chair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stand up, upright, on my feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stretch, stretches, stretching, exercise, exercises</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mobility, loosen up, moving, exercise, exercises</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strength, stronger, strengthening, exercise, exercises</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draft: not yet reviewed by a physiotherapist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed by {name}, {date}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LibraryHead</name>
        <message>
            <source>Library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Routines</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter ({count})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide the filters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all filters</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Your stretches will be shown here. There are none to show yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter opens a move. F makes it a favourite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move} is a favourite.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move} is no favourite any more.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Companion</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MonthStrip</name>
        <message>
            <source>The month after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The month before</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n day(s) with a session</source>
            <translation>
                <numerusform>%n day with a session</numerusform>
                <numerusform>%n days with a session</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) of rest</source>
            <translation>
                <numerusform>%n day of rest</numerusform>
                <numerusform>%n days of rest</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MovePicker</name>
        <message>
            <source>Back, without a move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back, without a move (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a move by its name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In your routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add {move}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n move(s) found</source>
            <translation>
                <numerusform>%n move found</numerusform>
                <numerusform>%n moves found</numerusform>
            </translation>
        </message>
        <message>
            <source>No move is called that. Try another word.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MovedFigure</name>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pause the move (P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let the move play (P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NothingFound</name>
        <message>
            <source>No move fits.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try another word, or clear the filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have no favourites yet. Press F on a move, or the heart on its page.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Put this notice away</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Outcome</name>
        <message>
            <source>Nothing is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go gently. Stop if something hurts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No move is left. Please call the clinic before you start.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a few soft moves until your clinic says more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask your midwife before you start</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnContent</name>
        <message>
            <source>this cannot be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n piece(s) taken in. They are in the library and under Routines.</source>
            <translation>
                <numerusform>%n piece taken in. It is in the library or under Routines.</numerusform>
                <numerusform>%n pieces taken in. They are in the library and under Routines.</numerusform>
            </translation>
        </message>
        <message>
            <source>{piece} was removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>there is no such file or folder; check the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is no zip file, folder or YAML file; choose one of these</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this cannot be read ({reason}); check who may open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is larger than {most} MB. Make it smaller, or split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The zip file is damaged. Make it anew, or fetch it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The zip file is of a kind that is not taken. Make an ordinary zip file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are more than {most} files in it. Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All files together are larger than {most} MB. Make them smaller.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no stretch and no routine in it: a YAML file is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is locked with a password; make the zip file without one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is packed in a way that is not taken; make an ordinary zip file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this shares its bytes with another file; make the zip file anew</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this unpacks to far too much; leave it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is damaged; put it into the zip file again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is larger than {most} MB; make it smaller</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a link or a device, no file; put the file itself there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a folder and bears the name of a file; rename it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this name leads out of the folder; leave it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this name has letters that not every computer can have; rename it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this name is too long, or lies too deep in folders; shorten it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is the name of a device on Windows; rename it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>some computers take this and {other} for one file; rename one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is packed once more; put in what is in it instead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only .yaml, .jpg, .png, .webp and .svg are taken; leave it out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the name of a text has small letters a to z, numbers and single dashes only; rename it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are more than {most} texts in it. Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All texts together are larger than {most} MB. Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{other} has the id {id}, too; keep one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the id {id} belongs to the program; choose another for it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the id {id} is taken already ({where}); remove that first, or choose another</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this translates {id}, which is not in it; put it there, too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this belongs to no stretch here; name it like the stretch's id with -start, -hold or a number behind it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is the same moment as {other}; keep one of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the picture of the hold of {id} is missing; add {id}-hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the picture of the start of {id} is missing; add {id}-start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{id} has more than {most} pictures in between; leave some out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is no picture, whatever its name says; put in the picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this is a {kind} picture; give it that ending</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a part of this picture is missing; put it in again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this picture moves; put in single pictures, with numbers behind the id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this picture is {width} by {height} pixels; it needs at least {least} each way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this picture is {width} by {height} pixels; at most {most} are taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this picture cannot be shown; save it again as JPEG or PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this drawing is not UTF-8 text; save it again as plain SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} of this drawing is broken; save it again as plain SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} of this drawing has a document type; save it as plain SVG without one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} of this drawing has a '{element}', which is not taken; save it as PNG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} of this drawing runs something ('{attribute}'); save it as plain SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>line {line} of this drawing fetches something from elsewhere; save it as plain SVG</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this drawing is far too large or deep; make it simpler</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this drawing has no size, or one beyond {most}; give it one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. Nothing was changed. Make some room and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing could be written in {where} ({reason}). Nothing was changed. Tell whoever may.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no '{id}' of the clinic's own. Near to it: {nearest}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{id}' belongs to the program and cannot be removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>'{id}' is needed by {by}. Remove that first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnContentPage</name>
        <message>
            <source>Back to the settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the settings (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add from a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add from a folder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are none yet. A stretch is a text file, with a photograph if you like.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clinic's own stretches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For a physiotherapist: add stretches and routines of your own, with your own pictures. Everything is checked and shown first. It is taken in whole, or not at all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a fault and is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>draft, not yet reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reviewed by {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>came with {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretches and routines (*.zip *.yaml *.yml)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OwnRoutines</name>
        <message>
            <source>The disk is full. Make some room on it, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This folder is read-only, so nothing was changed. Tell your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This routine is not there any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a file in the way, so nothing was changed. Tell your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That did not work. Nothing was changed. Please try again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PartDetail</name>
        <message>
            <source>You said that this hurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this hurts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>corrected</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PelvicTilt</name>
        <message>
            <source>Tilt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Let the pelvis tip once by itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Level. The low back has its usual curve.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tipped forward. The curve in the low back gets deeper.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tipped back. The curve in the low back gets flatter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{degrees}° forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{degrees}° back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PieceRow</name>
        <message>
            <source>Remove {name} from this laptop?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, remove it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PlanCard</name>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I cannot kneel or get to the floor</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other routines</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n move(s) changed for you: why?</source>
            <translation>
                <numerusform>%n move changed for you: why?</numerusform>
                <numerusform>%n moves changed for you: why?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlayButton</name>
        <message>
            <source>Stop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Play</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PoseStage</name>
        <message>
            <source>Other side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the other side (S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} side</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PreviewPage</name>
        <message>
            <source>Take it in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this in?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n piece(s) from {file}. No fault was found. Look whether it is what you meant.</source>
            <translation>
                <numerusform>%n piece from {file}. No fault was found. Look whether it is what you meant.</numerusform>
                <numerusform>%n pieces from {file}. No fault was found. Look whether it is what you meant.</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking at it</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{file}: {done} of %n picture(s) checked.</source>
            <translation>
                <numerusform>{file}: {done} of %n picture checked.</numerusform>
                <numerusform>{file}: {done} of %n pictures checked.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was taken in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} has faults. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>What to mend</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PrintedWeek</name>
        <message>
            <source>Stretching, {first} to {last}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Came to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Printed on {day}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rested because of pain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}. This hurt.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}. 'This hurts' was pressed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed {change}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleted: {time} {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Companion</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Question</name>
        <message>
            <source>Space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The computer was asleep, or busy, for {time}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That time is not counted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You held {held} of {asked}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved: {holds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat this side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop and keep what I did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try the easier form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you did is kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave this stretch out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop for today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Come out slowly and rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop here?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved so far: {holds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the stretch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{phase}: {seconds} left</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionPage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Y</source>
            <comment>the key for yes</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>N</source>
            <comment>the key for no</comment>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question {number} of {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>How to do it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You should feel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Common mistakes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it works</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you need</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What can help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Also called</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Where this comes from</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>The diary is locked, and its key is not on this laptop. Nothing was changed, and nothing is lost. Please give the laptop back to the clinic. Staff: put the file 'key' back into {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is locked with another key than the one on this laptop. Nothing was changed, and nothing is lost. Please give the laptop back to the clinic. Staff: put the right file 'key' back into {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key of the diary cannot be read. Nothing was changed, and nothing is lost. Please give the laptop back to the clinic. Staff: look at the file 'key' in {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A newer version of this program wrote the diary, and this one cannot read it. Nothing was changed. Please start the newer version. The diary is {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is damaged and was not opened. Nothing was changed. Please give the laptop back to the clinic. Staff: keep a copy of {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is not where it was. Nothing was changed, and there are backups that it can be restored from. Please give the laptop back to the clinic. Staff: the diary should be {where}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Companion is open already. Please use the window that is open, or close it first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary cannot be written: its folder is read-only. Nothing was changed. Staff: allow writing in {where}, then start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so the diary cannot be opened. Nothing was changed. Please make some room on the disk, then start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary cannot be read. Nothing was changed. Staff: look at {where}, then start again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The database software on this laptop is too old to be safe, so the diary was not opened. Nothing was changed. Staff: run the set-up again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is not where it was. Nothing was changed. You can go on with a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is damaged and was not opened. Nothing was changed. You can go on with a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so the last step could not be saved. What was saved before is safe. Please make some room; it is tried again with the next hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last step could not be saved: the diary's folder is read-only. What was saved before is safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last step could not be saved. What was saved before is safe. It is tried again with the next hold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full, so the change could not be saved. The diary is as it was. Please make some room on the disk, then try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The change could not be saved: the diary's folder is read-only. The diary is as it was. Please tell your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The change could not be saved. The diary is as it was. Please try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. The program has a small reserve: what you do now is saved, and you can finish your session. Afterwards please make some room on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is saved again.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RefusedPage</name>
        <message>
            <source>Use the backup</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diary is not open</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RepetitionsPill</name>
        <message>
            <source>Press to correct</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{whole} of {asked}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not done</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ResultLine</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shows all moves again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show my answers</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n move(s) found</source>
            <translation>
                <numerusform>%n move found</numerusform>
                <numerusform>%n moves found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s)</source>
            <translation>
                <numerusform>%n move</numerusform>
                <numerusform>%n moves</numerusform>
            </translation>
        </message>
        <message>
            <source>{found}: {chosen}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n move(s) are left out because of your answers</source>
            <translation>
                <numerusform>%n move is left out because of your answers</numerusform>
                <numerusform>%n moves are left out because of your answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoutineCard</name>
        <message>
            <source>Your routine for every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of its moves suits your answers. Ask your clinic.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made here</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use every day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy and change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RoutineDesk</name>
        <message>
            <source>{name}, my copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is deleted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RoutineEditor</name>
        <message>
            <source>New routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No move yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{moves}, {time}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Routines</name>
        <message numerus="yes">
            <source>%n day(s) a week</source>
            <translation>
                <numerusform>%n day a week</numerusform>
                <numerusform>%n days a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s)</source>
            <translation>
                <numerusform>%n move</numerusform>
                <numerusform>%n moves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s) swapped</source>
            <translation>
                <numerusform>%n move swapped</numerusform>
                <numerusform>%n moves swapped</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n move(s) left out</source>
            <translation>
                <numerusform>%n move left out</numerusform>
                <numerusform>%n moves left out</numerusform>
            </translation>
        </message>
        <message>
            <source>To suit you: {changes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This name is too long. It can have 60 letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name cannot have left or right in it, nor the signs [ ] and |. You set the sides below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This name has a sign in it that cannot be seen. Type it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This name cannot be used. Try another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a name. Then you can save it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a move. Then you can save it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change its name. Then you can save it.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>There is room for %n move(s).</source>
            <translation>
                <numerusform>There is room for %n move.</numerusform>
                <numerusform>There is room for %n moves.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RoutinesPage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New routine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Routines</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Screening</name>
        <message>
            <source>Do you have a new hip, or were you told not to bend, cross or stretch your hip?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do you have weak bones (osteoporosis), or did you ever break a bone in your back?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are you pregnant?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Does it hurt to kneel, or is it hard to get down to the floor and up again?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do you have pain on the outside of your hip?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do you have pain that goes down your leg to below your knee?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say yes even if it was long ago. Your clinic can allow more moves later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving is good for bones. Only some ways to bend and turn are left out then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Then you should not lie flat on your back for long, or on your front.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are stretches on a chair, on a bed and standing up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>That is the bony part at the side, where you lie when you sleep on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tingling and numbness below the knee count, too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that you have a new hip, or must spare your hip.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that your bones are weak, or that a bone in your back broke.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that you are pregnant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that kneeling hurts or that getting to the floor is hard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that the outside of your hip hurts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You said that pain goes down your leg to below your knee.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{move}: left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{instead}, in place of: {move}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With a new hip, ask your clinic before you do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With weak bones, ask your clinic before you do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not lie on your front while you are pregnant.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>While you are pregnant, do not lie flat on your back for long.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is done on the floor or on your knees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If the outside of your hip hurts, ask your clinic before you do this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With pain below your knee, ask your clinic before you do this.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Screens</name>
        <message>
            <source>Today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Learn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search by name or part of the body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search (Ctrl+F). Esc clears it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>LEFT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RIGHT</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ease in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ease out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change to your &lt;b&gt;LEFT side&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change to your &lt;b&gt;RIGHT side&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your &lt;b&gt;LEFT side&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your &lt;b&gt;RIGHT side&lt;/b&gt;</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get into position.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move in slowly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Breathe slowly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Come out slowly.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest. Same side again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change over in your own time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}. {cue}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The end</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{phase}, press when ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{phase}, {seconds}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message>
            <source>Move {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>about %n minute(s) left</source>
            <translation>
                <numerusform>about %n minute left</numerusform>
                <numerusform>about %n minutes left</numerusform>
            </translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{whole} of {all} holds and repetitions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{whole} of {holds}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n hold(s)</source>
            <translation>
                <numerusform>%n hold</numerusform>
                <numerusform>%n holds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionEditor</name>
        <message>
            <source>Save</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your changes are not saved. Save them, or do the same again to leave them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change a session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What did you do?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LEFT side only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RIGHT side only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Or press one hold below to correct it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was held</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was held: {words}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For you and your clinic. You need not write anything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave it as it was (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save (Ctrl and S)</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>A note has room for %n letter(s). The last ones were not added.</source>
            <translation>
                <numerusform>A note has room for %n letter. The last ones were not added.</numerusform>
                <numerusform>A note has room for %n letters. The last ones were not added.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionEntry</name>
        <message>
            <source>{holds} in {length}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change this session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this session (Del)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{what}: {time}, {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message>
            <source>The computer's clock says {today}, but your last session was on {last}. Is the date right?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes, start</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With your new answers a move of this session is left out. Keep it, or start anew.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound and motion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretching</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What suits you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diary</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the clinic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes count at once and are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Like the computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text size (Ctrl and plus, Ctrl and minus)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tones</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Silent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sam</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grace</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who shows the moves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sam is a younger man. Grace is an older woman.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Count down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until I press Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the routine says</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The routine asks for one hold on each side in the first seven days, then three. Holds may be longer or shorter only as far as each stretch allows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holds on each side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Length of a hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Before a stretch, and when you change sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get ready</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rest between two holds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move in, and move out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After each session a backup of the diary is made on this laptop.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Backups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>See the backups, make one, or go back to one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your answers to the start questions decide which moves you are shown.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stretches and routines of the clinic's own, with its own pictures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clinic's own stretches</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SignsPage</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When to get help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I have read when to get help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please read this before you start. It is under Help at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick the box first</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Click to pause or go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Picture: {move}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StepList</name>
        <message>
            <source>There is no move in it yet.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StepRow</name>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number}. {move}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move {number} of {count}: {move}, {dose}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt and arrow up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt and arrow down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Del</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both sides the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>LEFT only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>RIGHT only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sides of {move}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alt and an arrow key moves it. Del takes it out.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StretchHead</name>
        <message>
            <source>Back to the library</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the library (Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Favourite</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mark as a favourite, or take the mark away (F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hold now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be led through this move (Alt+H)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Be led through this move. Key: Alt and H.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Stretches</name>
        <message>
            <source>Half-kneeling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hands and knees</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On your back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On your front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On your side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sitting</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>bed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>firm chair</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mat</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>soft pad</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pillow</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>towel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>wall</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>worktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tummy (abdominals)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>inner thigh (adductors)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>along the spine (back extensors)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>calf</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deep in the buttock (hip rotators)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>buttock (gluteus maximus)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>side of the hip (gluteus medius)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back of the thigh (hamstrings)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>front of the hip (iliopsoas)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>side of the back (latissimus dorsi)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>side of the waist (obliques)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>deep in the buttock (piriformis)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>side of the low back (quadratus lumborum)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>front of the thigh (quadriceps)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>front of the hip and thigh (rectus femoris)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>outer front of the hip (tensor fasciae latae)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsteady on your feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dizzy spells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A pinch deep in the groin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High blood pressure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hip replacement from the front</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hip replacement from the back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sore or replaced knee</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pain, tingling or numbness down the leg</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sore neck</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Weak bones (osteoporosis)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pain on the outside of the hip</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pain at the front of the pelvis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pregnancy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A back operation not long ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sore shoulder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Narrow spine (stenosis)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sore wrist</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{dose} each side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} {dose}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message>
            <source>{times} × {seconds}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SummaryPage</name>
        <message>
            <source>What your answers change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To my stretches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep these answers (Enter)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change my answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You can see and change your answers under Help at any time. There the clinic can allow a move again, too.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Some of the clinic's files could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With your answers nothing of this is left. Please call {clinic}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimerPage</name>
        <message>
            <source>This hurts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paused</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Your last session</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When to get help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When to stop, and when to get help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something feels wrong?</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>End</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Esc</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Volume</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up and down arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound is on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sound is off</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnfinishedCard</name>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep what I did</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Throw it away</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You did not finish</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{day}, {time}: {holds} are saved.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message>
            <source>Easier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Harder</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeekBar</name>
        <message>
            <source>Month</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a week (M)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print this week (Ctrl and P)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month, open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Month, closed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week before (Alt and arrow key)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week (T)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week after</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The week after (Alt and arrow key)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeekCard</name>
        <message>
            <source>Open the calendar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This week</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WeekDays</name>
        <message>
            <source>There are several sessions on this day. Choose one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no session on this day.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WhenCard</name>
        <message>
            <source> min</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One day earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One day later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Began at</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 minutes earlier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>5 minutes later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 minute less</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>1 minute more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which one was it?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Until {time}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Answer</name>
        <message>
            <source>{key} or {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Logo</name>
        <message>
            <source>Logo of {clinic}</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
